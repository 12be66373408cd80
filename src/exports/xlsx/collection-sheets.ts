import { canonicalJson } from '../../core/canonical-json.ts';
import type { Pack } from '../../reports/pack.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { lines, utc } from './words.ts';

/** How many of each kind there are, as far as anybody counted. */
export function resourcesSheet({ scope }: Pack): Sheet {
  return sheetOf('Resources', scope.resources, [
    { title: 'Kind', width: 38, cell: ({ kind }) => kind },
    { title: 'Title', width: 44, cell: ({ title }) => title },
    { title: 'Count', width: 10, cell: ({ count }) => count },
    { title: 'Records without a count', width: 14, cell: ({ uncounted }) => uncounted },
  ]);
}

/** Every operation that was called, by account. */
export function operationsSheet({ collection }: Pack): Sheet {
  return sheetOf('Operations', collection.operations, [
    { title: 'Account', width: 15, cell: ({ account }) => account },
    { title: 'Service', width: 28, cell: ({ service }) => service },
    { title: 'Operation', width: 36, cell: ({ operation }) => operation },
    { title: 'What it does', width: 12, cell: ({ access }) => access },
    { title: 'Calls', width: 10, cell: ({ calls }) => calls },
    { title: 'Failed', width: 10, cell: ({ failed }) => failed },
    { title: 'Repeated', width: 10, cell: ({ retries }) => retries },
  ]);
}

/** Every question to the log, with the statement that ran where a query service was asked. */
export function queriesSheet({ collection }: Pack): Sheet {
  return sheetOf('Queries', collection.queries, [
    { title: 'Account', width: 15, cell: ({ account }) => account },
    { title: 'Region', width: 12, cell: ({ region }) => region },
    { title: 'Asked for', width: 14, cell: ({ asked }) => asked },
    { title: 'Engine', width: 12, cell: ({ engine }) => engine },
    { title: 'Log', width: 50, cell: ({ location }) => location },
    { title: 'Question', width: 70, wraps: true, cell: ({ question }) => canonicalJson(question) },
    { title: 'Asked at', width: 28, cell: ({ askedAt }) => utc(askedAt) },
    { title: 'Milliseconds', width: 12, cell: ({ milliseconds }) => milliseconds },
    { title: 'No answer because', width: 24, cell: ({ error }) => error },
    { title: 'Rows', width: 10, cell: ({ answer }) => answer?.rows ?? null },
    { title: 'Records looked at', width: 12, cell: ({ answer }) => answer?.scanned ?? null },
    { title: 'Log files', width: 10, cell: ({ answer }) => answer?.files ?? null },
    { title: 'Unreadable', width: 10, cell: ({ answer }) => answer?.unreadable ?? null },
    { title: 'Days without a file', width: 10, cell: ({ answer }) => answer?.uncovered ?? null },
    { title: 'Digest of the answer', width: 74, cell: ({ answer }) => answer?.digest ?? null },
    { title: 'Execution', width: 38, cell: ({ execution }) => execution?.id ?? null },
    { title: 'Work group', width: 18, cell: ({ execution }) => execution?.workgroup ?? null },
    { title: 'Table', width: 28, cell: ({ execution }) => execution?.table ?? null },
    { title: 'SQL', width: 70, wraps: true, cell: ({ execution }) => execution?.sql ?? null },
    {
      title: 'Parameters',
      width: 40,
      wraps: true,
      cell: ({ execution }) => (execution?.parameters ? lines(execution.parameters) : null),
    },
    { title: 'Bytes read', width: 14, cell: ({ execution }) => execution?.bytesScanned ?? null },
    { title: 'Digest of the result', width: 74, cell: ({ execution }) => execution?.result ?? null },
    { title: 'Record of the call', width: 74, cell: ({ call }) => call },
  ]);
}
