import { expect, test } from 'vitest';
import { createTable, type TableOptions } from '../../../src/trail/query/ddl.ts';

const OPTIONS: TableOptions = {
  bucket: 'logs-of-ours',
  from: '2026-01-01',
  accounts: ['111122223333', '444455556666'],
  regions: ['us-east-1'],
};

test('makes a table with projection over account, region and day', () => {
  const sql = createTable({ ...OPTIONS, database: 'audit', prefix: 'org/', organization: 'o-abcdef1234' });
  expect(sql).toContain('CREATE EXTERNAL TABLE IF NOT EXISTS `audit`.`cloudtrail_logs` (');
  expect(sql).toContain('PARTITIONED BY (`account` STRING, `region` STRING, `day` STRING)');
  expect(sql).toContain("LOCATION 's3://logs-of-ours/org/AWSLogs/o-abcdef1234/'");
  expect(sql).toContain("'projection.account.values'='111122223333,444455556666'");
  expect(sql).toContain("'projection.day.range'='2026/01/01,NOW'");
  expect(sql).toContain(
    "'storage.location.template'='s3://logs-of-ours/org/AWSLogs/o-abcdef1234/$" +
      '{account}/CloudTrail/$' +
      '{region}/$' +
      "{day}'",
  );
  expect(sql).not.toContain('--');
});

test('has the fields of attribution that the table of the AWS page lacks', () => {
  const sql = createTable(OPTIONS);
  for (const field of ['sourceidentity', 'signinsessionarn', 'identityprovider', 'credentialid']) {
    expect(sql).toContain(`${field}:STRING`);
  }
  expect(sql).toContain('`managementevent` STRING');
  expect(sql).toContain('`resources` ARRAY<STRUCT<arn:STRING,accountid:STRING,type:STRING>>');
  expect(sql).toContain('attributes:MAP<STRING,STRING>>>>,');
});

test('leaves accounts and regions to the query when none is named', () => {
  const sql = createTable({ bucket: 'logs-of-ours', from: '2026-01-01' });
  expect(sql).toContain("'projection.account.type'='injected'");
  expect(sql).toContain("'projection.region.type'='injected'");
  expect(sql).not.toContain('.values');
});

test.each([
  { title: 'a bucket with a quote', over: { bucket: "a'b" } },
  { title: 'a prefix with a quote', over: { prefix: "a'" } },
  { title: 'a prefix with a placeholder', over: { prefix: 'a$' } },
  { title: 'an organization that is none', over: { organization: 'o-' } },
  { title: 'an account of letters', over: { accounts: ['x'] } },
  { title: 'a region that is none', over: { regions: ["us'"] } },
  { title: 'a day that does not exist', over: { from: '2026-02-30' } },
  { title: 'a table with a space', over: { table: 'a b' } },
  { title: 'a database with a backtick', over: { database: 'a`' } },
])('refuses $title', ({ over }) => {
  expect(() => createTable({ ...OPTIONS, ...over })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID' }),
  );
});
