import type { Digest } from '../core/digest.ts';
import { by, byText } from '../core/order.ts';
import type { Period } from '../core/period.ts';
import type { Scope } from '../evidence/envelope.ts';
import type { Gap } from '../evidence/gap.ts';
import type { EvidenceKind } from '../evidence/kind.ts';
import { cloudtrailChanges } from '../evidence/kinds/cloudtrail-changes.ts';
import { sameResource } from '../evidence/same-resource.ts';
import type { Check, Given, Needs, Observation } from './check.ts';
import { cite } from './given.ts';
import { heldItems, type Overflow } from './overflow.ts';
import {
  type Expected,
  missingRecords,
  type OpenGap,
  openPopulations,
  reasonsOf,
  type Source,
  unjudged,
  unreadResources,
} from './unread-items.ts';
import type { CheckResult, ItemVerdict, Outcome } from './verdict.ts';

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
