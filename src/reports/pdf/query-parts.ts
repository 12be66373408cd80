import { canonicalJson } from '../../core/canonical-json.ts';
import type { Query } from '../pack-collection.ts';
import { type Fact, facts, factsHeight } from './facts.ts';
import type { Sheet } from './sheet.ts';
import type { Piece } from './table.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { countText, numberText, timeText } from './words.ts';

const ASKED_WORDS: Readonly<Record<Query['asked'], string>> = {
  records: 'Events of the log',
  accesses: 'Accesses to data, counted',
  validation: 'Validation of the log by its digests',
};

/** What engines cannot show, whatever is asked of them. */
const ENGINE_LIMITS: Readonly<Record<string, string>> = {
  local:
    'Read file by file from a copy of the log: what was not copied is not seen, which the digests and the days without a file tell.',
  athena:
    'Read by SQL in Athena over the folders of the days asked for: a column that the table lacks is not seen, and an event that was delivered more than a day late is not among them.',
  lookup:
    'Read from the event history of the service: management events of the last 90 days only, and no digest proves them.',
};

/** Every question to the log with what came back, and what ran where a query service was asked. */
export function drawQueries(sheet: Sheet, view: View): void {
  const { queries } = view.pack.collection;
  if (queries.length === 0) {
    sheet.paragraph('The log was not asked anything.', TEXT.note);
    return;
  }
  sheet.paragraph(
    `${countText(queries.length, 'question')}. All times are UTC. Each stands in the transcript with its whole answer, by the digest that is given.`,
  );
  const engines = [...new Set(queries.flatMap(({ engine }) => engine ?? []))];
  sheet.list(engines.flatMap((engine) => ENGINE_LIMITS[engine] ?? []));
  const shown = new Set<string>();
  for (const query of queries) {
    const { execution } = query;
    const isFirst = execution !== null && !shown.has(execution.id);
    if (execution) shown.add(execution.id);
    drawQuery(sheet, view, { query, isFirst });
  }
}

function drawQuery(
  sheet: Sheet,
  view: View,
  { query, isFirst }: { readonly query: Query; readonly isFirst: boolean },
): void {
  const all = [...factsOf(query), ...executionFacts(query, isFirst)];
  sheet.heading({
    level: 3,
    text: `${ASKED_WORDS[query.asked]}: ${view.accountText(query.account)}, ${query.region}`,
    bookmark: null,
    keep: Math.min(factsHeight(sheet, all), 200),
  });
  facts(sheet, all);
}

function factsOf(query: Query): readonly Fact[] {
  const { engine, location, askedAt, milliseconds, question, call, error, answer } = query;
  return [
    [
      'Asked',
      `${timeText(askedAt)} UTC, ${numberText(milliseconds)} ms${engine === null ? '' : `, engine: ${engine}`}`,
    ],
    ...(location === null ? [] : [['Log', [{ text: location, style: TEXT.code }]] as const]),
    ['Question', [{ text: canonicalJson(question), style: TEXT.code }]],
    ['Answer', error === null ? answerText(answer) : `None: ${error}.`],
    ...(answer === null ? [] : [['Digest of it', [{ text: answer.digest, style: TEXT.code }]] as const]),
    ['Record of it', [{ text: call, style: TEXT.code }]],
  ];
}

function answerText(answer: Query['answer']): string {
  if (answer === null) return 'None.';
  const { rows, scanned, files, duplicates, unreadable, uncovered } = answer;
  return [
    rows === null ? 'no list' : countText(rows, 'row'),
    ...(scanned === null ? [] : [`of ${countText(scanned, 'record')} looked at`]),
    ...(files === null ? [] : [`${countText(files, 'log file')}`]),
    ...(duplicates === null ? [] : [`${countText(duplicates, 'duplicate')} left out`]),
    ...(unreadable === null ? [] : [`${numberText(unreadable)} unreadable`]),
    ...(uncovered === null ? [] : [`${countText(uncovered, 'day')} without a file`]),
  ].join(', ');
}

function executionFacts({ execution }: Query, isFirst: boolean): readonly Fact[] {
  if (execution === null) return [];
  const { id, workgroup, engineVersion, table, template, partitions, logBytes } = execution;
  const ran: Fact = [
    'Execution',
    `${id}${isFirst ? '' : ', told above: one statement answered several questions'}`,
  ];
  if (!isFirst) return [ran];
  return [
    ran,
    ['Ran in', `work group ${workgroup ?? 'not stated'}, ${engineVersion ?? 'engine version not stated'}`],
    [
      'Table',
      `${table ?? 'not kept'}, made as "exhibit trail ddl" prints it, at ${template ?? 'a place not kept'}`,
    ],
    [
      'Read',
      `${countText(partitions, 'folder')} of account, region and day with ${numberText(logBytes)} bytes of log files; ${execution.bytesScanned === null ? 'bytes read not stated' : `${numberText(execution.bytesScanned)} bytes read`}`,
    ],
    ...(execution.absentColumns.length === 0
      ? []
      : [['Not seen', `columns that the table lacks: ${execution.absentColumns.join(', ')}`] as const]),
    [
      'Result',
      [
        { text: execution.result ?? 'kept by the service', style: TEXT.code },
        { text: `encryption: ${execution.resultEncryption ?? 'not stated'}` },
      ],
    ],
    ['SQL', sqlPieces(execution)],
    ['Digest of it', [{ text: execution.digest, style: TEXT.code }]],
  ];
}

function sqlPieces({ sql, parameters }: NonNullable<Query['execution']>): readonly Piece[] {
  if (sql === null) return [{ text: 'not kept by the version that asked' }];
  return [
    { text: sql, style: TEXT.code },
    {
      text: `Parameters: ${(parameters ?? []).map((each) => JSON.stringify(each)).join(', ') || 'none'}`,
      style: TEXT.code,
    },
  ];
}
