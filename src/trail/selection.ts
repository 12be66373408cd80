import { entryOf } from '../core/entry-of.ts';
import { at, contains, type Period } from '../core/period.ts';
import type { TrailRecord } from './record.ts';
import type { TrailQuestion } from './source.ts';

/** How long before the period a session can have begun that still acts in it: role sessions last 12 hours at most. */
const SESSION_REACH_HOURS = 36;

const SESSION_ISSUERS: Readonly<Record<string, RegExp>> = {
  'sts.amazonaws.com': /^(AssumeRole|AssumeRoot|GetFederationToken)/,
  'signin.amazonaws.com': /^(ConsoleLogin|SwitchRole)$/,
};

/** The names of those events by source, for engines that look for names. */
export const SESSION_EVENTS: Readonly<Record<string, readonly string[]>> = {
  'sts.amazonaws.com': [
    'AssumeRole',
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'AssumeRoot',
    'GetFederationToken',
  ],
  'signin.amazonaws.com': ['ConsoleLogin', 'SwitchRole'],
};

/** True when the record is what the question asks for. */
export function selects(question: TrailQuestion, record: TrailRecord): boolean {
  const { accounts, regions, sources, access = 'any', events = 'any' } = question;
  return (
    contains(question.period, record.at) &&
    (!accounts || accounts.includes(record.account)) &&
    (!regions || (record.region !== null && regions.includes(record.region))) &&
    (!sources || sources.includes(record.source)) &&
    (access === 'any' || record.readOnly !== true) &&
    (events === 'any' || !record.dataEvent)
  );
}

/** True for a successful call that issued temporary credentials or a console session. */
export function issuesSession(record: TrailRecord): boolean {
  return record.error === null && (entryOf(SESSION_ISSUERS, record.source)?.test(record.name) ?? false);
}

/** The time whose records can have issued the sessions that act in the period. */
export function sessionPeriod(period: Period): Period {
  return { from: new Date(at(period.from) - SESSION_REACH_HOURS * 3_600_000).toISOString(), to: period.to };
}

/**
 * First and last day of delivery whose files can hold records of the period, `YYYY-MM-DD`, both included. Files lie
 * under the day of their delivery, which can be the one after the event.
 */
export function deliveryDays(period: Period): { readonly first: string; readonly last: string } {
  return { first: dayOf(at(period.from)), last: dayOf(at(period.to) + DAY) };
}

/** The days that the period touches, `YYYY-MM-DD`. */
export function daysOf(period: Period): string[] {
  const days: string[] = [];
  const last = dayOf(at(period.to) - 1);
  for (let time = at(period.from); dayOf(time) <= last; time += DAY) days.push(dayOf(time));
  return days;
}

const DAY = 86_400_000;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
