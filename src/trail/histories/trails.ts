import type { Digest } from '../../core/digest.ts';
import { partitionOf } from '../../core/partition.ts';
import { at, contains, type Period } from '../../core/period.ts';
import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { Change } from '../../evidence/kinds/cloudtrail-changes.ts';
import type { cloudtrailTrails, Trail } from '../../evidence/kinds/cloudtrail-trails.ts';
import { cite, each } from '../../evidence/records.ts';
import { type ChangeRecord, effective, effectiveAfter, type Logged } from './changes.ts';
import { inEachPlace } from './in-each-place.ts';
import { fieldsOf, textOf } from './requests.ts';
import { type Management, managementIn } from './selectors.ts';
import { type Step, type Stretch, timeline } from './timeline.ts';

type Body = BodyOf<typeof cloudtrailTrails>;

/** Whether a trail recorded at a time. */
export interface TrailState {
  /** `created`: made, but not started yet. */
  readonly existence: 'not-yet' | 'created' | 'present' | 'deleted';
  /** null where neither the service nor the log says. */
  readonly logging: boolean | null;
  /** What it recorded of the management events; null where it is not known. */
  readonly management: Management | null;
}

/** A trail that was there during some of the period. */
export interface TrailHistory {
  readonly arn: string;
  readonly scope: Scope;
  /** As it stood at collection; null when it was gone by then. */
  readonly trail: Trail | null;
  readonly stretches: readonly Stretch<TrailState>[];
  readonly evidence: readonly Digest[];
}

const EVENTS = ['CreateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging', 'PutEventSelectors'];
/** A start or stop that the service and the log tell is one and the same when it is this near. */
const SAME_SWITCH_MS = 60_000;

const SOURCE = 'cloudtrail.amazonaws.com';

const NOT_YET: TrailState = { existence: 'not-yet', logging: false, management: null };

/**
 * What every trail recorded over the period, from the trail's own events and, where these are missing, from the
 * times of start and stop that the service states. Ordered by account, region and ARN.
 */
export function trailHistories(
  records: readonly Sealed<Body>[],
  changes: readonly ChangeRecord[],
  period: Period,
): TrailHistory[] {
  return inEachPlace(records, changes, (...place) => inScope(...place, period));
}

function inScope(
  scope: Scope,
  records: readonly Sealed<Body>[],
  log: readonly ChangeRecord[],
  period: Period,
): TrailHistory[] {
  const listed = each(records, ({ trails }) => trails).map(({ item }) => item);
  const named = ({ change }: Logged) => {
    const arn = arnIn(change, scope);
    return arn === null ? [] : [{ arn, change }];
  };
  const events = effective(log, SOURCE, EVENTS).flatMap(named);
  const later = effectiveAfter(log, SOURCE, ['PutEventSelectors']).flatMap(named);
  const evidence = cite(records, log);
  const arns = [...new Set([...listed.map(({ arn }) => arn), ...events.map(({ arn }) => arn)])];
  return arns.map((arn) => {
    const trail = listed.find((one) => one.arn === arn) ?? null;
    const own = events.filter((event) => event.arn === arn).map(({ change }) => change);
    // Selectors that were set after the period say nothing about it.
    const isLaterNarrowed = later.some((event) => event.arn === arn);
    const seen = trail && isLaterNarrowed ? { ...trail, selectors: null } : trail;
    return { arn, scope, trail, stretches: stretchesOf(seen, own, period), evidence };
  });
}

/** The ARN of the trail that an event is about; requests name it by ARN or by name. */
function arnIn(change: Change, { account, region }: Scope): string | null {
  const request = fieldsOf(change.request);
  const named = textOf(request.name) ?? textOf(request.trailName);
  if (named === null || named.startsWith('arn:')) return named;
  return `arn:${partitionOf(region)}:cloudtrail:${region}:${account}:trail/${named}`;
}

function stretchesOf(trail: Trail | null, events: readonly Change[], period: Period): Stretch<TrailState>[] {
  const initial = initialState(trail, events, period);
  let state = initial;
  const steps = [...events.map(stepOf), ...statedSwitches(trail, events, period)]
    .toSorted((a, b) => at(a.at) - at(b.at))
    .map((step): Step<TrailState> => {
      state = step.after(state);
      return { at: step.at, change: step.change, state };
    });
  return timeline(initial, steps, period);
}

interface Transition {
  readonly at: string;
  readonly change: Change | null;
  readonly after: (state: TrailState) => TrailState;
}

function stepOf(change: Change): Transition {
  return { at: change.at, change, after: (state) => after(state, change) };
}

function after(state: TrailState, { name, request }: Change): TrailState {
  if (name === 'DeleteTrail') return { existence: 'deleted', logging: false, management: null };
  if (name === 'CreateTrail') return { existence: 'created', logging: false, management: 'all' };
  if (name === 'PutEventSelectors') return { ...state, management: managementIn(fieldsOf(request)) };
  return switched(state, name === 'StartLogging');
}

function switched(state: TrailState, logging: boolean): TrailState {
  return { ...state, existence: 'present', logging };
}

/** Starts and stops that the service states but the log lacks: a trail that is off may not log its own restart. */
function statedSwitches(trail: Trail | null, events: readonly Change[], period: Period): Transition[] {
  const stated = [
    { when: trail?.stoppedAt ?? null, name: 'StopLogging' },
    { when: trail?.startedAt ?? null, name: 'StartLogging' },
  ];
  return stated.flatMap(({ when, name }) => {
    if (when === null || !contains(period, when)) return [];
    const isLogged = events.some(
      (event) => event.name === name && Math.abs(at(event.at) - at(when)) <= SAME_SWITCH_MS,
    );
    if (isLogged) return [];
    return [
      { at: when, change: null, after: (state: TrailState) => switched(state, name === 'StartLogging') },
    ];
  });
}

/** The state at the start of the period, as far as the events and the trail at collection tell. */
function initialState(trail: Trail | null, events: readonly Change[], period: Period): TrailState {
  if (events[0]?.name === 'CreateTrail') return NOT_YET;
  const narrowed = events.some(({ name }) => name === 'PutEventSelectors');
  const management = narrowed ? null : managementOf(trail?.selectors ?? null);
  return { existence: 'present', management, logging: loggingBefore(trail, events, period) };
}

function managementOf(selectors: Trail['selectors']): Management | null {
  const leavesOut = selectors?.management === 'all' && selectors.excludedSources.length > 0;
  return leavesOut ? 'without-services' : (selectors?.management ?? null);
}

/** null where the service states no time that settles it: it keeps only the last start and the last stop. */
function loggingBefore(trail: Trail | null, events: readonly Change[], { from }: Period): boolean | null {
  const isBefore = (when: string | null | undefined) => typeof when === 'string' && at(when) <= at(from);
  const isUntouched = !events.some(({ name }) => name === 'StartLogging' || name === 'StopLogging');
  if (isUntouched && trail?.logging === false && trail.stoppedAt === null) return false;
  if (isBefore(trail?.startedAt) && !isBefore(trail?.stoppedAt)) return true;
  if (isBefore(trail?.stoppedAt) && !isBefore(trail?.startedAt)) return false;
  return isUntouched && isBefore(trail?.startedAt) ? (trail?.logging ?? null) : null;
}
