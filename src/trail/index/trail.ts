import { ExhibitError } from '../../core/errors.ts';
import { AnswerBuilder } from '../answer.ts';
import { placeOf } from '../log-name.ts';
import { deliveryDays, sessionPeriod } from '../selection.ts';
import type { TrailQuestion, TrailSource } from '../source.ts';
import { covers, ruleOf } from './keep-rule.ts';
import { MISNAMED } from './list-logs.ts';
import type { IndexedFile } from './manifest.ts';
import { type OpenIndex, openIndex, type RawRow } from './open.ts';

/** A trail that is read from an index. Close it when done. */
export interface IndexedTrail extends TrailSource {
  close(): void;
}

/**
 * A trail whose questions an index answers, with the answers that its log files would give.
 *
 * `ask` throws INPUT_INVALID for a question about records that the index did not keep.
 *
 * @param options.index the folder of the index
 * @param options.location what the pack calls the log
 * @throws INPUT_INVALID when the folder holds no index
 */
export async function indexedTrail(options: {
  readonly index: string;
  readonly location: string;
}): Promise<IndexedTrail> {
  const index = await openIndex(options.index);
  return {
    engine: 'local',
    location: options.location,
    ask: (question) => ask(index, question),
    close: () => index.close(),
  };
}

async function ask(index: OpenIndex, question: TrailQuestion) {
  const { manifest } = index;
  if (!covers(manifest.rule, ruleOf(question))) {
    throw new ExhibitError(
      'INPUT_INVALID',
      'The index does not hold all records that were asked for: index again with --keep SOURCE or --all.',
    );
  }
  const period = question.withSessions ? sessionPeriod(question.period) : question.period;
  const { first, last } = deliveryDays(period);
  const isAsked = (key: string) => {
    const day = placeOf(key)?.day;
    return day === undefined || (first <= day && day <= last);
  };
  const builder = new AnswerBuilder(question);
  const rows = Map.groupBy(await selected(index, question, { first, last }), ({ key }) => key);
  for (const file of manifest.files.filter(({ key }) => isAsked(key)))
    add(builder, file, rows.get(file.key) ?? []);
  for (const key of manifest.misnamed.filter(isAsked)) builder.refuse(key, MISNAMED);
  return builder.answer();
}

function add(builder: AnswerBuilder, file: IndexedFile, rows: readonly RawRow[]): void {
  const { key, digest, fault, seen, faults, accounts } = file;
  if (fault !== null || digest === null) {
    builder.refuse(key, fault ?? 'cannot be opened');
    return;
  }
  const records = rows.map(({ index, text }): { index: number; value: unknown } => ({
    index,
    value: JSON.parse(text),
  }));
  builder.addScanned({ key, digest, records, seen, faults, accounts });
}

/** The rows that the question can select, with those that issue sessions; the builder selects among them. */
function selected(
  index: OpenIndex,
  question: TrailQuestion,
  { first, last }: { readonly first: string; readonly last: string },
): Promise<readonly RawRow[]> {
  const parameters: string[] = [first.replaceAll('-', '/'), last.replaceAll('-', '/')];
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
  return index.raw(`day BETWEEN ? AND ? AND ((${asked})${sessions})`, parameters);
}

function among(expression: string, values: readonly string[], parameters: string[]): string {
  parameters.push(...values);
  return values.length > 0 ? `${expression} IN (${values.map(() => '?').join(', ')})` : 'false';
}
