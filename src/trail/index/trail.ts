import { resolve } from 'node:path';
import { ExhibitError } from '../../core/errors.ts';
import type { Period } from '../../core/period.ts';
import { AnswerBuilder } from '../answer.ts';
import { placeOf, readLogName } from '../log-name.ts';
import type { TrailSearch } from '../query/question.ts';
import { questionOf } from '../query/question-of.ts';
import { deliveryDays, sessionPeriod } from '../selection.ts';
import type { TrailAnswer, TrailQuestion, TrailSource } from '../source.ts';
import { covers, ruleOf } from './keep-rule.ts';
import { MISNAMED } from './list-logs.ts';
import { type DeliveryDays, extentOf, isDelivered } from './log-store.ts';
import type { IndexedFile, Manifest } from './manifest.ts';
import { type OpenIndex, openIndex, type RawRow } from './open.ts';
import { type Origin, readOrigin } from './origin.ts';

/** A trail that is read from an index. Close it when done. */
export interface IndexedTrail extends TrailSource {
  readonly manifest: Manifest;
  readonly origin: Origin | null;
  /** Like `ask`, but reads of the index only the records that answer, with every other copy of each. */
  search(search: TrailSearch): Promise<TrailAnswer>;
  /** From the first to the end of the last day that has an indexed log file; null when there is none. */
  extent(): Period | null;
  close(): void;
}

/** True when the index has kept every record that the question can select. */
export const holds = ({ rule }: Manifest, question: TrailQuestion): boolean => covers(rule, ruleOf(question));

/**
 * A trail whose questions an index answers, with the answers that its log files would give.
 *
 * `ask` and `search` throw INPUT_INVALID for a question about records that the index did not keep.
 *
 * @param options.index the folder of the index
 * @param options.location what the pack calls the log
 * @throws INPUT_INVALID when the folder holds no index
 */
export async function indexedTrail(options: {
  readonly index: string;
  readonly location: string;
}): Promise<IndexedTrail> {
  const origin = await readOrigin(resolve(options.index));
  const index = await openIndex(options.index);
  const { manifest } = index;
  return {
    engine: 'local',
    location: options.location,
    manifest,
    origin,
    ask: (question) => answer({ index, origin, question }, (days) => selected(index, question, days)),
    search: (search) =>
      answer({ index, origin, question: questionOf(search) }, () => index.searchRows(search)),
    extent: () => extentOf(manifest.files.flatMap(({ key }) => placeOf(key)?.day ?? [])),
    close: () => index.close(),
  };
}

interface Asked {
  readonly index: OpenIndex;
  readonly origin: Origin | null;
  readonly question: TrailQuestion;
}

async function answer(
  { index: { manifest }, origin, question }: Asked,
  rowsOf: (days: DeliveryDays) => Promise<readonly RawRow[]>,
): Promise<TrailAnswer> {
  if (!holds(manifest, question)) {
    throw new ExhibitError(
      'INPUT_INVALID',
      'The index does not hold all records that were asked for: index again with --keep SOURCE or --all.',
    );
  }
  const days = deliveryDays(question.withSessions ? sessionPeriod(question.period) : question.period);
  const isAsked = ({ key }: { readonly key: string }) => isDelivered(readLogName(key), days);
  const builder = new AnswerBuilder(question);
  const rows = Map.groupBy(await rowsOf(days), ({ key }) => key);
  for (const file of manifest.files.filter(isAsked)) add(builder, file, rows.get(file.key) ?? []);
  const misnamed = manifest.misnamed.map((key) => ({ key, reason: MISNAMED }));
  for (const { key, reason } of [...misnamed, ...(origin?.refused ?? [])].filter(isAsked))
    builder.refuse(key, reason);
  return builder.answer();
}

function add(builder: AnswerBuilder, file: IndexedFile, rows: readonly RawRow[]): void {
  const { key, digest, contentDigest, fault, seen, faults, accounts } = file;
  if (fault !== null || digest === null) {
    builder.refuse(key, fault ?? 'cannot be opened');
    return;
  }
  const records = rows.map(({ index, text }): { index: number; value: unknown } => ({
    index,
    value: JSON.parse(text),
  }));
  builder.addScanned({ key, digest, contentDigest, records, seen, faults, accounts });
}

/** The rows that the question can select, with those that issue sessions; the builder selects among them. */
function selected(index: OpenIndex, question: TrailQuestion, days: DeliveryDays): Promise<readonly RawRow[]> {
  const parameters: string[] = [];
  const narrow: string[] = [];
  if (question.sources) narrow.push(among('eventsource', question.sources, parameters));
  if (question.access === 'write') narrow.push("coalesce(readonly, '') <> 'true'");
  if (question.accounts) {
    const account = "coalesce(nullif(recipientaccountid, ''), account)";
    narrow.push(among(account, question.accounts, parameters));
  }
  if (question.regions)
    narrow.push(among("coalesce(nullif(awsregion, ''), region)", question.regions, parameters));
  const asked = narrow.length > 0 ? narrow.join(' AND ') : 'true';
  const sessions = question.withSessions
    ? " OR eventsource IN ('sts.amazonaws.com', 'signin.amazonaws.com')"
    : '';
  return index.rowsOf(days, `(${asked})${sessions}`, parameters);
}

function among(expression: string, values: readonly string[], parameters: string[]): string {
  parameters.push(...values);
  return values.length > 0 ? `${expression} IN (${values.map(() => '?').join(', ')})` : 'false';
}
