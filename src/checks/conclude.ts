import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import type { Period } from '../core/period.ts';
import type { Scope, Sealed } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { EvidenceKind } from '../evidence/kind.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { sameResource } from '../evidence/same-resource.ts';
import type { Check, Given, Needs, Observation } from './check.ts';
import { gapText } from './gap-text.ts';
import { cite } from './given.ts';
import { heldItems, type Overflow } from './overflow.ts';
import type { CheckResult, ItemVerdict, Outcome } from './verdict.ts';

/** A record that has to be there: the run had a task for it. */
export interface Expected extends Scope {
  /** Id of the evidence kind. */
  readonly kind: string;
}

/** A resource that the log says was made and that its list does not have. */
export interface Unlisted extends Scope {
  /** Id of the evidence kind whose list lacks it. */
  readonly kind: string;
  readonly resource: string;
  /** When and by which event it was made. */
  readonly reason: string;
  readonly evidence: readonly Digest[];
}

/** What a verdict needs besides the evidence. */
export interface Concluding {
  readonly period: Period;
  /** Every record that the plan promises, of all kinds; those of kinds that a check does not need are ignored. */
  readonly expected: readonly Expected[];
  /** What a second source knows of and the lists lack, of all kinds; left out: nothing. */
  readonly unlisted?: readonly Unlisted[];
  /** Takes items that the result does not list; left out: they are counted only. */
  readonly overflow?: Overflow;
}

interface Source {
  readonly kind: EvidenceKind;
  readonly record: Sealed;
}

/** A gap of a needed record that bears on the check. */
interface OpenGap extends Source {
  readonly gap: Gap;
}

/**
 * Judges a check: the only place that makes verdicts.
 *
 * An item fails when the check saw it fail. Otherwise it is unknown when something of it could not be read or the
 * evidence does not say; only then can it be not-applicable or pass. What could not be listed, what could not be
 * read at all and what has no record are items of their own, so that none of them is lost. A named resource that
 * went away before it was read is an item without effect. A resource that the log knows and the list lacks is unknown,
 * unless the check told of it itself.
 *
 * Every item cites at least one record: a run seals a record for each task, with a gap where nothing was read.
 */
export function conclude<N extends Needs>(
  check: Check<string, N>,
  given: Given<N>,
  { period, expected, unlisted = [], overflow = () => undefined }: Concluding,
): CheckResult {
  const sources = sourcesOf(check, given);
  const gaps = sources.flatMap((source) =>
    source.record.evidence.gaps
      .filter((gap) => bears(check, source.kind, gap))
      .map((gap) => ({ ...source, gap })),
  );
  const held = heldItems(overflow);
  const seen = new Set<OpenGap>();
  const untold = new Set(unlisted.filter(({ kind }) => sources.some((source) => source.kind.id === kind)));
  for (const observation of check.observe(given, period)) {
    const about = gaps.filter((open) => isAbout(open, observation));
    for (const open of about) seen.add(open);
    for (const one of untold) if (isOf(one, observation)) untold.delete(one);
    held.add(observed(observation, about));
  }
  const others = [
    ...openPopulations(gaps),
    ...unreadResources(gaps.filter((open) => !seen.has(open))),
    ...missingRecords(check, sources, expected),
    ...[...untold].map(unlistedItem),
  ];
  for (const item of others) held.add(item);
  const items = held.items.toSorted(
    by(
      ({ account }) => account,
      ({ region }) => region,
      ({ resource }) => resource,
      ({ reason }) => reason,
    ),
  );
  return resultOf(check, { items, counts: held.counts });
}

function sourcesOf<N extends Needs>(check: Check<string, N>, given: Given<N>): Source[] {
  const seen = new Set<Digest>();
  return Object.entries(check.needs).flatMap(([name, kind]) =>
    (given[name] ?? [])
      .filter(({ digest }) => !seen.has(digest) && seen.add(digest))
      .map((record) => ({ kind, record })),
  );
}

/** A hole in the log can hide a change of anything, so it bears on every check that looks at changes. */
function bears<N extends Needs>(check: Check<string, N>, kind: EvidenceKind, gap: Gap): boolean {
  if (gap.resource === null || isListing(gap) || check.restsOn === undefined) return true;
  return kind.id === cloudtrailChanges.id || check.restsOn.includes(gap.action);
}

/** Also a listing below a named resource, such as the versions of one group, leaves a population open. */
function isListing({ action }: Gap): boolean {
  return /:(List|Search|Query)/.test(action);
}

function isAbout({ gap, record }: OpenGap, { scope, resource }: Observation): boolean {
  const where = record.evidence.scope;
  return (
    gap.resource !== null &&
    where.account === scope.account &&
    (where.region === scope.region || where.region === 'global' || scope.region === 'global') &&
    sameResource(gap.resource, resource)
  );
}

function isOf({ account, region, resource }: Unlisted, observation: Observation): boolean {
  const { scope } = observation;
  return account === scope.account && region === scope.region && sameResource(resource, observation.resource);
}

function unlistedItem({ resource, reason, evidence, ...scope }: Unlisted): ItemVerdict {
  return unjudged(scope, { resource, outcome: 'unknown', reason, evidence: [...evidence] });
}

function observed(observation: Observation, gaps: readonly OpenGap[]): ItemVerdict {
  const { met, note, scope, resource, basis, intervals } = observation;
  if (observation.evidence.length === 0) throw new Error(`An observation of ${resource} cites no evidence.`);
  const gone = gaps.filter(({ gap }) => gap.kind === 'not-found');
  const open = gaps.filter(({ gap }) => gap.kind !== 'not-found');
  const told = met === false ? gone : [...open, ...gone];
  return {
    account: scope.account,
    region: scope.region,
    resource,
    outcome: outcomeOf(met, open.length > 0),
    reason: [note, ...reasonsOf(told)].join(' '),
    basis,
    intervals: met === false ? intervals : [],
    accepted: null,
    evidence: cite(
      observation.evidence.map((digest) => ({ digest })),
      gaps.map(({ record }) => record),
    ),
  };
}

function outcomeOf(met: Observation['met'], open: boolean): Outcome {
  if (met === false) return 'fail';
  if (open || met === null) return 'unknown';
  return met === 'not-applicable' ? 'not-applicable' : 'pass';
}

/** Listings that failed: what they would have given is not known, so the population of the scope is open. */
function openPopulations(gaps: readonly OpenGap[]): ItemVerdict[] {
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
function unreadResources(unseen: readonly OpenGap[]): ItemVerdict[] {
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

function missingRecords<N extends Needs>(
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

function unjudged(
  { account, region }: Scope,
  item: Pick<ItemVerdict, 'resource' | 'outcome' | 'reason' | 'evidence'>,
): ItemVerdict {
  return { account, region, ...item, basis: 'collection', intervals: [], accepted: null };
}

function populationOf(kind: string, { account, region }: Scope): string {
  return `${kind} of ${account}/${region}`;
}

function reasonsOf(gaps: readonly OpenGap[]): string[] {
  return [...new Set(gaps.map(({ gap }) => `${gapText(gap)}.`))].toSorted(byText);
}

function resultOf<N extends Needs>(
  check: Check<string, N>,
  { items, counts }: Pick<CheckResult, 'items' | 'counts'>,
): CheckResult {
  const { id, topic, title, failureTitle, rationale, procedure, severity, remediation, needs } = check;
  return {
    id,
    topic,
    title,
    failureTitle,
    rationale,
    procedure,
    severity,
    remediation,
    needs: [...new Set(Object.values(needs).map((kind) => kind.id))].toSorted(byText),
    outcome: overall(counts),
    counts,
    items,
  };
}

function overall(counts: CheckResult['counts']): Outcome {
  if (counts.fail > 0) return 'fail';
  if (counts.unknown > 0) return 'unknown';
  return counts.pass > 0 ? 'pass' : 'not-applicable';
}
