import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonScanner } from '../../../src/trail/index/json-scanner.ts';
import type { KeepRule } from '../../../src/trail/index/keep-rule.ts';
import { scanLog } from '../../../src/trail/index/log-scanner.ts';
import { raw } from '../support.ts';

const ALL: KeepRule = { any: 'all', writes: 'all' };
const WRITES: KeepRule = { any: ['sts.amazonaws.com'], writes: 'all' };

const logOf = (records: readonly unknown[]) => Buffer.from(JSON.stringify({ Records: records }));

function scanned(bytes: Uint8Array, rule: KeepRule = ALL) {
  const log = scanLog(bytes, rule);
  if (typeof log === 'string') throw new Error(log);
  const values = log.kept.map(({ start, end }): unknown =>
    JSON.parse(Buffer.from(bytes).toString('utf8', start, end)),
  );
  return { ...log, values };
}

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('gives every record of any valid log as JSON.parse does, in any spelling', () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 8 }),
      fc.constantFrom('', ' ', '\n\t'),
      (records, space) => {
        const text = JSON.stringify({ a: { Records: [] }, Records: records, z: '"}]' }, null, space);
        expect(scanned(Buffer.from(text)).values).toEqual(JSON.parse(text).Records);
      },
    ),
    { numRuns: 300 },
  );
});

test('takes and refuses the same values as JSON.parse, also with a byte changed', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(...'"\\{}[],:0-1.eEtfn u\u0001'), fc.boolean())
    .map(([text, at, letter, replace]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + letter + text.slice(replace ? cut + 1 : cut);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged), (text) => {
      const bytes = Buffer.from(text.trim());
      const end = new JsonScanner(bytes).valueEnd(0);
      expect(end === bytes.length).toBe(isJson(text.trim()));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  '01',
  '-',
  '1.',
  '1e',
  '"\\x"',
  '"\\u12"',
  '"a\nb"',
  '{"a"}',
  '[1,]',
  '{,}',
  'tru',
  '"open',
  '{"a":1,}',
  '',
])('refuses %j as JSON.parse does', (text) => {
  expect(isJson(text)).toBe(false);
  const end = new JsonScanner(Buffer.from(text)).valueEnd(0);
  expect(end === -1 || end < text.length).toBe(true);
});

test('leaves out what only reads, and nothing else, whatever stands inside', () => {
  const nested = { requestParameters: { readOnly: true, text: '"readOnly":true}' } };
  const log = scanned(
    logOf([
      raw({ eventID: 'write' }),
      raw({ eventID: 'read', readOnly: true }),
      raw({ eventID: 'session', readOnly: true, eventSource: 'sts.amazonaws.com' }),
      raw({ eventID: 'unsaid', readOnly: undefined, ...nested }),
      raw({ eventID: 'as text', readOnly: 'true' }),
      raw({ eventID: 'no time', readOnly: true, eventTime: undefined }),
      raw({ eventID: '', readOnly: true }),
      raw({ eventID: 'no such day', readOnly: true, eventTime: '2026-02-30T00:00:00Z' }),
    ]),
    WRITES,
  );
  expect(log.kept.map(({ index }) => index)).toEqual([0, 2, 3, 4, 5, 6, 7]);
  expect(log.seen).toBe(8);
});

test('keeps a record whose deciding name is spelt with escapes', () => {
  const text = JSON.stringify({ Records: [raw({ readOnly: true })] });
  const bytes = Buffer.from(text.replace('"readOnly"', '"readOnl\\u0079"'));
  expect(scanned(bytes, WRITES).kept).toHaveLength(1);
});

const good = JSON.stringify(raw({ eventID: 'good' }));

test.each([
  { title: 'a field twice', record: '{"eventID":"a","eventID":"b"}', reason: /a field twice/ },
  { title: 'a field twice inside', record: '{"a":[{"b":1,"c":2,"b":3}]}', reason: /a field twice/ },
  { title: 'no JSON', record: '{"eventID":"a" "x"}', reason: /no JSON/ },
  { title: 'brackets that cross', record: '{"a":[1}}', reason: /no JSON/ },
  {
    title: 'deep nesting',
    record: `{"a":${'['.repeat(400)}${']'.repeat(400)}}`,
    reason: /nested deeper than 256/,
  },
  { title: 'too much text', record: `{"a":"${'x'.repeat(5_000_000)}"}`, reason: /larger than 4194304 bytes/ },
  { title: 'a number beyond all', record: '{"a":1e999}', reason: /number that is too large/ },
])('reports a record with $title and reads those around it', ({ record, reason }) => {
  const log = scanned(Buffer.from(`{"Records":[${good},${record},${good}]}`));
  expect(log.faults).toEqual([{ index: 1, reason: expect.stringMatching(reason) }]);
  expect(log.kept.map(({ index }) => index)).toEqual([0, 2]);
});

test('reports a record with broken UTF-8 and reads those around it', () => {
  const bytes = Buffer.concat([
    Buffer.from(`{"Records":[${good},{"a":"`),
    Buffer.from([0xff]),
    Buffer.from(`"},${good}]}`),
  ]);
  expect(scanned(bytes)).toMatchObject({ faults: [{ index: 1, reason: 'is no UTF-8' }], seen: 3 });
});

test.each([
  { title: 'a byte order mark', text: `\ufeff{"Records":[]}`, reason: /byte order mark/ },
  { title: 'two lists of records', text: '{"Records":[],"Records":[]}', reason: /twice/ },
  { title: 'something behind it', text: '{"Records":[]} {}', reason: /no JSON document/ },
  { title: 'no list', text: '{"Records":{}}', reason: /no JSON document/ },
  { title: 'an open list', text: `{"Records":[${good}`, reason: /no JSON document/ },
  { title: 'nothing', text: '', reason: /no JSON document/ },
])('refuses a log with $title', ({ text, reason }) => {
  expect(scanLog(Buffer.from(text), ALL)).toMatch(reason);
});

test('a record of 60 MB does not hide those around it', () => {
  const bytes = Buffer.from(`{"Records":[${good},{"a":"${'x'.repeat(60_000_000)}"},${good}]}`);
  const log = scanned(bytes);
  expect(log.kept.map(({ index }) => index)).toEqual([0, 2]);
  expect(log.faults).toHaveLength(1);
});
