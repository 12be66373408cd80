import {
  CloudTrailClient,
  type Event,
  type LookupAttribute,
  LookupEventsCommand,
  type LookupEventsCommandOutput,
} from '@aws-sdk/client-cloudtrail';
import type { ClientFor } from '../../aws/clients.ts';
import { homeRegion } from '../../aws/regions.ts';
import { MALFORMED_ANSWER, ServiceError } from '../../aws/service-error.ts';
import type { Throttle } from '../../aws/throttle.ts';
import { digestOf } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { by } from '../../core/order.ts';
import { at, instant, type Period } from '../../core/period.ts';
import { noteScanned } from '../../core/usage.ts';
import { AnswerBuilder } from '../answer.ts';
import { SESSION_EVENTS, sessionPeriod } from '../selection.ts';
import type { TrailAnswer, TrailQuestion, TrailSource } from '../source.ts';
import { called, type EngineCalls } from './engine-calls.ts';

/** How the events of accounts are looked up. */
export interface LookupOptions extends Pick<EngineCalls, 'signal'> {
  /** Unrecorded clients with the credentials of an account. */
  readonly clientFor: (account: string, region: string) => ClientFor;
  /** Accounts and regions of the run: where sessions are looked for, and what a question means that names none. */
  readonly scope: { readonly accounts: readonly string[]; readonly regions: readonly string[] };
  /** Two calls a second are allowed for each account and region; null: nothing is held back. */
  readonly throttle: Throttle | null;
  readonly now: Date;
}

/** A trail that is the event history of CloudTrail. */
export interface LookupTrail extends TrailSource {
  /** True when the period lies within the last 90 days. */
  covers(period: Period): boolean;
}

const HISTORY_DAYS = 90;
const DAY = 86_400_000;
const LOCATION = 'cloudtrail:LookupEvents';

/**
 * The last 90 days of management events as CloudTrail itself keeps them, without any trail. No digest covers them, so
 * nothing here can be proven. Slow: two calls a second and 50 events a call, for each account and region.
 *
 * One attribute can be asked for: each event source of a question is a lookup of its own, the rest is decided here.
 * Lookups stay in memory with the instance, so that tasks of a run share them. `files` is 0, and the key of a record
 * is the way it was found.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export function lookupTrail(options: LookupOptions): LookupTrail {
  const lookups = new Map<string, Promise<readonly Event[]>>();
  const events = (lookup: Lookup) => {
    const key = Object.values(lookup).join(' ');
    const found = lookups.get(key) ?? lookUp(lookup, options);
    lookups.set(key, found);
    return found;
  };
  return {
    engine: 'lookup',
    location: LOCATION,
    covers: ({ from }) => at(from) >= horizon(options),
    ask: (question) => ask(question, { options, events }),
  };
}

/** One listing: of an account and region, of the events with one value of one attribute. */
interface Lookup {
  readonly account: string;
  readonly region: string;
  readonly attribute: 'EventSource' | 'EventName' | null;
  readonly value: string;
  readonly from: string;
  readonly to: string;
}

interface Asking {
  readonly options: LookupOptions;
  readonly events: (lookup: Lookup) => Promise<readonly Event[]>;
}

/** Where the event history begins, in milliseconds since 1970. */
export const historyBegin = (now: Date): number => now.getTime() - HISTORY_DAYS * DAY;

const horizon = ({ now }: LookupOptions) => historyBegin(now);

async function ask(question: TrailQuestion, { options, events }: Asking): Promise<TrailAnswer> {
  if (at(question.period.from) < horizon(options)) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `LookupEvents knows the last ${HISTORY_DAYS} days only, so nothing before ${instant(horizon(options))}.`,
    );
  }
  // Events are not told by their size.
  noteScanned(null);
  const builder = new AnswerBuilder(question);
  const seen = new Set<string>();
  for (const lookup of lookupsOf(question, options)) {
    for (const event of (await events(lookup)).toSorted(by(({ EventId = '' }) => EventId))) {
      const key = `${LOCATION}/${lookup.account}/${lookup.region}/${event.EventId ?? 'unknown'}`;
      if (!seen.has(key)) add(builder, key, event);
      seen.add(key);
    }
  }
  if (question.events !== 'management')
    builder.refuse(LOCATION, 'knows no data events, which were asked for');
  return { ...builder.answer(), files: 0, scanned: seen.size, uncovered: [] };
}

function add(builder: AnswerBuilder, key: string, { CloudTrailEvent: text = '' }: Event): void {
  try {
    builder.add({ key, digest: digestOf(text), records: [JSON.parse(text)] });
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    builder.refuse(key, 'holds no JSON record');
  }
}

function lookupsOf(question: TrailQuestion, options: LookupOptions): Lookup[] {
  const { scope } = options;
  const { accounts = scope.accounts, regions = scope.regions, sources, period } = question;
  const asked = placesOf(accounts, regions).flatMap((place) =>
    sources
      ? sources.map((value): Lookup => ({ ...place, attribute: 'EventSource', value, ...period }))
      : [{ ...place, attribute: null, value: '', ...period }],
  );
  if (!question.withSessions) return asked;
  const from = instant(Math.max(at(sessionPeriod(period).from), horizon(options)));
  const everywhere = [...new Set([...scope.regions, ...scope.regions.map(homeRegion)])];
  const issuing = placesOf(scope.accounts, everywhere).flatMap((place) =>
    Object.values(SESSION_EVENTS)
      .flat()
      .map((value): Lookup => ({ ...place, attribute: 'EventName', value, from, to: period.to })),
  );
  return [...asked, ...issuing];
}

const placesOf = (accounts: readonly string[], regions: readonly string[]) =>
  accounts.flatMap((account) => regions.map((region) => ({ account, region })));

/** All pages of a lookup; every page must be asked for with the same parameters. */
async function lookUp(lookup: Lookup, options: LookupOptions): Promise<readonly Event[]> {
  const { account, region, attribute, value, from, to } = lookup;
  const client = options.clientFor(account, region)(CloudTrailClient);
  const attributes: LookupAttribute[] = attribute ? [{ AttributeKey: attribute, AttributeValue: value }] : [];
  const call = { account, region, service: 'CloudTrail', operation: 'LookupEvents' };
  const events: Event[] = [];
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    await options.throttle?.take(call, options.signal);
    const command = new LookupEventsCommand({
      ...(attributes.length > 0 && { LookupAttributes: attributes }),
      StartTime: new Date(from),
      // The service takes whole seconds and both ends; what is too much is not selected.
      EndTime: new Date(to),
      MaxResults: 50,
      NextToken: token,
    });
    const page: LookupEventsCommandOutput = await called(
      'CloudTrail',
      { region, signal: options.signal },
      (http) => client.send(command, http),
    );
    if (!page.Events) throw malformed('A page of events came without its list.');
    events.push(...page.Events);
    token = page.NextToken;
    if (token !== undefined && tokens.has(token)) throw malformed('The events gave the same token twice.');
    if (token !== undefined) tokens.add(token);
  } while (token !== undefined);
  return events;
}

const malformed = (message: string) => new ServiceError({ name: MALFORMED_ANSWER, message, status: 200 });
