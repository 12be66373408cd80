import type { Digest } from '../core/digest.ts';
import { byText } from '../core/order.ts';
import type { Scope, Sealed } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { EvidenceKind } from '../evidence/kind.ts';
import type { Check, Needs } from './check.ts';
import { gapText } from './gap-text.ts';
import { cite } from './given.ts';
import type { ItemVerdict } from './verdict.ts';

/** A record that has to be there: the run had a task for it. */
export interface Expected extends Scope {
  /** Id of the evidence kind. */
  readonly kind: string;
}

/** A record that a check needs, with the kind that it asked for. */
export interface Source {
  readonly kind: EvidenceKind;
  readonly record: Sealed;
}

/** A gap of a needed record that bears on the check. */
export interface OpenGap extends Source {
  readonly gap: Gap;
}

/** Listings that failed: what they would have given is not known, so the population of the scope is open. */
export function openPopulations(gaps: readonly OpenGap[]): ItemVerdict[] {
  const listings = gaps.filter(({ gap }) => gap.resource === null);
  return [...Map.groupBy(listings, ({ record }) => record)].map(([record, open]) =>
    unjudged(record.evidence.scope, {
      resource: populationOf(record.evidence.kind, record.evidence.scope),
      outcome: 'unknown',
      reason: `The population is not known. ${reasonsOf(open).join(' ')}`,
      evidence: cite(record),
    }),
  );
}

/** Resources that the check saw nothing of, because they could not be read. */
export function unreadResources(unseen: readonly OpenGap[]): ItemVerdict[] {
  return [...Map.groupBy(unseen, ({ record }) => record)].flatMap(([record, open]) =>
    [...Map.groupBy(open, ({ gap }) => gap.resource)].flatMap(([resource, about]) => {
      if (resource === null) return [];
      const gone = about.every(({ gap }) => gap.kind === 'not-found');
      return unjudged(record.evidence.scope, {
        resource,
        outcome: gone ? 'not-applicable' : 'unknown',
        reason: `${gone ? 'It went away before it was read.' : 'It could not be read.'} ${reasonsOf(about).join(' ')}`,
        evidence: cite(record),
      });
    }),
  );
}

/** Records that the plan promises and that are not there. */
export function missingRecords<N extends Needs>(
  check: Check<string, N>,
  sources: readonly Source[],
  expected: readonly Expected[],
): ItemVerdict[] {
  const needed = new Set<string>(Object.values(check.needs).map(({ id }) => id));
  const here = ({ kind, account, region }: Expected) =>
    sources.some(
      (source) =>
        source.kind.id === kind &&
        source.record.evidence.scope.account === account &&
        source.record.evidence.scope.region === region,
    );
  return expected
    .filter((one) => needed.has(one.kind) && !here(one))
    .map((one) =>
      unjudged(one, {
        resource: populationOf(one.kind, one),
        outcome: 'unknown',
        reason: 'There is no record of it.',
        evidence: nearestTo(one, sources),
      }),
    );
}

/** What to cite for a record that is not there: the other records of its account, or else all. */
function nearestTo({ account }: Scope, sources: readonly Source[]): Digest[] {
  const same = sources.filter(({ record }) => record.evidence.scope.account === account);
  const cited = cite((same.length > 0 ? same : sources).map(({ record }) => record));
  if (cited.length === 0)
    throw new Error('A check was concluded without any record. The run seals one per task.');
  return cited;
}

/** An item that no observation speaks of. */
export function unjudged(
  { account, region }: Scope,
  item: Pick<ItemVerdict, 'resource' | 'outcome' | 'reason' | 'evidence'>,
): ItemVerdict {
  return { account, region, ...item, basis: 'collection', intervals: [], accepted: null };
}

function populationOf(kind: string, { account, region }: Scope): string {
  return `${kind} of ${account}/${region}`;
}

/** What the gaps say, each sentence once, in order. */
export function reasonsOf(gaps: readonly OpenGap[]): string[] {
  return [...new Set(gaps.map(({ gap }) => `${gapText(gap)}.`))].toSorted(byText);
}
