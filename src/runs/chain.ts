import type { VerificationStep } from '../container/verification.ts';
import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import { at, durationText, instant, intersect, type Period, subtract } from '../core/period.ts';
import type { RunInputs } from './run-inputs.ts';

/** A pack as a link: what its own run says, and the digest of its container. */
export interface ChainLink
  extends Pick<RunInputs, 'organization' | 'accounts' | 'frameworks' | 'period' | 'now' | 'previous'> {
  /** How the reader calls it. */
  readonly file: string;
  readonly digest: Digest;
  /** Digest of its own document. */
  readonly document: Digest | null;
  /** Digest of the document that it was compared with; null when it was compared with none. */
  readonly comparedWith: Digest | null;
}

/** Links in the order of the chain, each after the one that it names; those without such a one by their time. */
export function inChainOrder<Link extends ChainLink>(links: readonly Link[]): readonly Link[] {
  const known = new Set(links.map(({ digest }) => digest));
  const after = Map.groupBy(links.toSorted(byTime), ({ previous }) =>
    previous !== null && known.has(previous) ? previous : null,
  );
  const ordered: Link[] = [];
  const seen = new Set<Link>();
  const follow = (from: Digest | null): void => {
    for (const link of after.get(from) ?? []) {
      if (seen.has(link)) continue;
      seen.add(link);
      ordered.push(link);
      follow(link.digest);
    }
  };
  follow(null);
  return ordered;
}

const byTime = by<ChainLink>(
  ({ now }) => instant(now),
  ({ period }) => instant(period.from),
  ({ file }) => file,
);

/**
 * Walks a chain: links, forks, order, scope and periods, a step each. What came before the first of the packs is not
 * looked at, and said to be so. Packs that speak of the same time break nothing; the step says which.
 *
 * @param links in the order of `inChainOrder`
 */
export function walkChain(links: readonly ChainLink[]): readonly VerificationStep[] {
  return [
    step('chain-links', 'Each pack names the one before it, and none is missing', missing(links), () =>
      beginning(links),
    ),
    step(
      'chain-forks',
      'No two packs name the same one before them',
      forks(links),
      () => 'One line of packs.',
    ),
    step(
      'chain-comparison',
      'Each pack was compared with the pack that it names, if with any',
      foreign(links),
      () => `${links.filter(({ comparedWith }) => comparedWith !== null).length} of ${links.length} were.`,
    ),
    step('chain-order', 'Each pack was made after the one that it names', disorder(links), () =>
      spanText(links.map(({ now }) => now)),
    ),
    step(
      'chain-scope',
      'All packs are of one organisation, the same accounts and the same frameworks',
      strangers(links),
      () => `${links[0]?.organization ?? 'None'}: ${accountsOf(links[0])}.`,
    ),
    step('chain-periods', 'No time between the first and the last period is left out', holes(links), () =>
      [spanText(links.flatMap(({ period }) => [period.from, period.to])), ...overlaps(links)].join(' '),
    ),
  ];
}

function step(id: string, title: string, faults: readonly string[], detail: () => string): VerificationStep {
  return faults.length > 0
    ? { id, title, outcome: 'failed', detail: faults.join(' ') }
    : { id, title, outcome: 'passed', detail: detail() };
}

/** Packs that name one which is not there, and packs that begin anew, but for the first of all. */
function missing(links: readonly ChainLink[]): string[] {
  const known = new Set(links.map(({ digest }) => digest));
  return links.slice(1).flatMap(({ file, previous }) => {
    if (previous === null) return `${file} names no pack before it: it begins another chain.`;
    return known.has(previous) ? [] : `${file} names ${previous}, which is not among the packs.`;
  });
}

function beginning([first, ...others]: readonly ChainLink[]): string {
  const count = `${others.length + 1} packs`;
  if (!first) return 'No pack.';
  if (first.previous === null) return `${count}; ${first.file} begins the chain.`;
  return `${count}; ${first.file} names ${first.previous} before it, which was not given: what came before is not looked at.`;
}

function forks(links: readonly ChainLink[]): string[] {
  return [...Map.groupBy(links, ({ previous }) => previous)].flatMap(([previous, same]) =>
    previous === null || same.length < 2
      ? []
      : `A fork: ${same.map(({ file }) => file).join(' and ')} name the same one before them, ${fileOf(links, previous)}.`,
  );
}

const fileOf = (links: readonly ChainLink[], digest: Digest): string =>
  links.find((link) => link.digest === digest)?.file ?? digest;

/** Packs that tell changes since another document than the one that is in the pack before them. */
function foreign(links: readonly ChainLink[]): string[] {
  return links.flatMap(({ file, previous, comparedWith }) => {
    const before = links.find(({ digest }) => digest === previous);
    return before && comparedWith !== null && comparedWith !== before.document
      ? `${file} was compared with another document (${comparedWith}) than that of ${before.file}.`
      : [];
  });
}

function disorder(links: readonly ChainLink[]): string[] {
  return links.flatMap((link) => {
    const before = links.find(({ digest }) => digest === link.previous);
    return before && at(link.now) < at(before.now)
      ? `${link.file} was made at ${link.now}, before ${before.file}, which it names (${before.now}).`
      : [];
  });
}

function strangers([first, ...others]: readonly ChainLink[]): string[] {
  const scopeOf = (link: ChainLink) =>
    [link.organization, accountsOf(link), [...link.frameworks].toSorted(byText).join(', ')].join('\n');
  return others.flatMap((link) =>
    first && scopeOf(link) !== scopeOf(first)
      ? `${link.file} is of ${link.organization}, ${accountsOf(link)}, ${link.frameworks.join(', ')}; ${first.file} is of ${first.organization}, ${accountsOf(first)}, ${first.frameworks.join(', ')}.`
      : [],
  );
}

function accountsOf(link: ChainLink | undefined): string {
  return (link?.accounts ?? [])
    .map(({ id }) => id)
    .toSorted(byText)
    .join(' ');
}

function holes(links: readonly ChainLink[]): string[] {
  const periods = links.map(({ period }) => period);
  const ends = periods.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => at(a) - at(b));
  const [from, to] = [ends[0], ends.at(-1)];
  if (from === undefined || to === undefined) return [];
  return subtract({ from, to }, periods).map(
    (hole) => `No pack speaks of ${hole.from} to ${hole.to} (${durationText(hole)}).`,
  );
}

function overlaps(links: readonly ChainLink[]): string[] {
  return links.flatMap((one, index) =>
    links.slice(index + 1).flatMap((other) => {
      const common: Period | null = intersect(one.period, other.period);
      return common ? `${one.file} and ${other.file} both speak of ${common.from} to ${common.to}.` : [];
    }),
  );
}

function spanText(times: readonly string[]): string {
  const sorted = times.toSorted((a, b) => at(a) - at(b));
  return `From ${sorted[0] ?? 'nothing'} to ${sorted.at(-1) ?? 'nothing'}.`;
}
