import { by } from '../core/order.ts';
import { at, instant, type Period } from '../core/period.ts';
import type { Change } from '../evidence/kinds/cloudtrail-changes.ts';
import { changesOf } from './changes.ts';
import { fieldsOf, textOf } from './json.ts';
import type { Access, AccessAnswer, AccessQuestion, LoggedRecord, TrailSource } from './source.ts';

const DAY = 86_400_000;

/**
 * Asks a log week by week and keeps counts alone, so that never more than the events of a week are in memory. Each
 * question reads a day and a half more, in which sessions began: days would cost three times as much.
 *
 * @throws as `ask` of the trail does
 */
export async function askAccesses(
  trail: Pick<TrailSource, 'ask'>,
  question: AccessQuestion,
): Promise<AccessAnswer> {
  const counts = new Map<string, Access>();
  const unreadable = new Map<string, AccessAnswer['unreadable'][number]>();
  const uncovered: AccessAnswer['uncovered'][number][] = [];
  let records = 0;
  for (const period of weeksIn(question.period)) {
    const answer = await trail.ask({
      period,
      accounts: [question.account],
      regions: [question.region],
      sources: ['s3.amazonaws.com'],
      access: 'any',
      events: 'any',
      withSessions: true,
    });
    const calls = answer.records.filter(isDataEvent);
    records += calls.length;
    for (const change of changesOf({ records: calls, sessions: answer.sessions })) {
      const place = placeOf(change, question.places);
      if (place !== null) count(counts, { place, ...callerOf(change) }, change.at);
    }
    for (const one of answer.unreadable) unreadable.set(`${one.key} ${one.reason}`, one);
    uncovered.push(...answer.uncovered);
  }
  return {
    accesses: [...counts].toSorted(by(([key]) => key)).map(([, access]) => access),
    records,
    unreadable: [...unreadable].toSorted(by(([key]) => key)).map(([, one]) => one),
    uncovered,
  };
}

/** Parts of the period that end at midnight of UTC, each of seven days at most. */
function weeksIn({ from, to }: Period): Period[] {
  const parts: Period[] = [];
  for (let start = at(from); start < at(to); ) {
    const end = Math.min((Math.floor(start / DAY) + 7) * DAY, at(to));
    parts.push({ from: instant(start), to: instant(end) });
    start = end;
  }
  return parts;
}

/** Old records have no category. */
function isDataEvent({ record }: LoggedRecord): boolean {
  return (
    record.eventCategory === 'Data' || record.managementEvent === false || record.managementEvent === 'false'
  );
}

/** The longest place that holds the object, or the bucket of a call that names no object. */
function placeOf({ request }: Change, places: readonly string[]): string | null {
  const fields = fieldsOf(request);
  const bucket = textOf(fields?.bucketName);
  if (bucket === null) return null;
  const uri = `s3://${bucket}/${textOf(fields?.key) ?? ''}`;
  const holding = places.filter((place) => uri.startsWith(place.endsWith('/') ? place : `${place}/`));
  return holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

type Caller = Omit<Access, 'place' | 'count' | 'first' | 'last'>;

function callerOf({ name, actor, error }: Change): Caller {
  return {
    event: name,
    principal: actor.role ?? actor.identityArn ?? actor.name,
    person: actor.name,
    kind: actor.kind,
    strength: actor.strength,
    failed: error !== null,
  };
}

/** Days come in order and events within them too, but a place may be asked twice for the same moment. */
function count(
  counts: Map<string, Access>,
  of: Omit<Access, 'count' | 'first' | 'last'>,
  when: string,
): void {
  const { place, event, principal, person, kind, strength, failed } = of;
  const key = JSON.stringify([place, event, principal, person, kind, strength, failed]);
  const known = counts.get(key);
  counts.set(
    key,
    known ? { ...known, count: known.count + 1, last: when } : { ...of, count: 1, first: when, last: when },
  );
}
