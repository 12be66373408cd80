import { canonicalJson } from '../../core/canonical-json.ts';
import type { Operation, Query } from '../../reports/pack-collection.ts';
import { fields, tableOf } from './table.ts';

/** Every operation that was called. */
export const operationsTable = tableOf<Operation>({
  name: 'operations',
  about: 'one operation that was called in an account; empty repeats mean that no call stated its attempts',
  records: ({ pack }) => pack.collection.operations,
  cells: fields<Operation, keyof Operation>(
    'account',
    'service',
    'operation',
    'access',
    'calls',
    'failed',
    'retries',
  ),
});

/** Every question to the log. */
export const queriesTable = tableOf<Query>({
  name: 'queries',
  about:
    'one question to the log, with what came back; empty where no query service was asked, or no answer came',
  records: ({ pack }) => pack.collection.queries,
  cells: {
    ...fields<
      Query,
      | 'account'
      | 'region'
      | 'asked'
      | 'engine'
      | 'location'
      | 'timeZone'
      | 'call'
      | 'askedAt'
      | 'milliseconds'
      | 'error'
    >(
      'account',
      'region',
      'asked',
      'engine',
      'location',
      'timeZone',
      'call',
      'askedAt',
      'milliseconds',
      'error',
    ),
    question: ({ question }) => canonicalJson(question),
    answerDigest: ({ answer }) => answer?.digest ?? null,
    rows: ({ answer }) => answer?.rows ?? null,
    scanned: ({ answer }) => answer?.scanned ?? null,
    files: ({ answer }) => answer?.files ?? null,
    duplicates: ({ answer }) => answer?.duplicates ?? null,
    unreadable: ({ answer }) => answer?.unreadable ?? null,
    uncovered: ({ answer }) => answer?.uncovered ?? null,
    execution: ({ execution }) => execution?.id ?? null,
    workgroup: ({ execution }) => execution?.workgroup ?? null,
    engineVersion: ({ execution }) => execution?.engineVersion ?? null,
    table: ({ execution }) => execution?.table ?? null,
    template: ({ execution }) => execution?.template ?? null,
    sql: ({ execution }) => execution?.sql ?? null,
    parameters: ({ execution }) => execution?.parameters ?? null,
    sqlDigest: ({ execution }) => execution?.digest ?? null,
    partitions: ({ execution }) => execution?.partitions ?? null,
    logBytes: ({ execution }) => execution?.logBytes ?? null,
    bytesScanned: ({ execution }) => execution?.bytesScanned ?? null,
    executionMilliseconds: ({ execution }) => execution?.milliseconds ?? null,
    result: ({ execution }) => execution?.result ?? null,
    resultEncryption: ({ execution }) => execution?.resultEncryption ?? null,
    absentColumns: ({ execution }) => execution?.absentColumns ?? null,
  },
});
