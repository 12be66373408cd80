import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProgram, PROGRAMS } from '../../../scripts/build-wasm.ts';
import { PLACED_FIELDS, RecordScanner, type SeenRecord } from '../../../src/trail/index/record-scanner.ts';
import { raw } from '../support.ts';

const scanner = new RecordScanner();

/** What the scanner says of each record that it takes, with the values of its places. */
function seen(text: string) {
  const content = Buffer.from(text);
  const records: {
    text: string;
    isPlain: boolean;
    readOnly: boolean | null;
    values: Record<string, string | null>;
  }[] = [];
  const stop = scanner.scan(content, 0, (record) => {
    const { start, end, isPlain, readOnly } = record;
    records.push({
      text: content.toString('utf8', start, end),
      isPlain,
      readOnly,
      values: valuesOf(content, record),
    });
  });
  return { records, ...stop };
}

function valuesOf(content: Buffer, record: SeenRecord): Record<string, string | null> {
  if (!record.isPlain) return {};
  const places: number[] = [];
  record.addPlaces(places);
  const valueAt = (field: number) => {
    const [begin = -1, end = -1] = places.slice(2 * field, 2 * field + 2);
    return begin < 0 ? null : content.toString('utf8', begin, end);
  };
  expect(record.source).toBe(valueAt(0));
  expect(record.account).toBe(valueAt(4));
  return Object.fromEntries(PLACED_FIELDS.map((name, field) => [name, valueAt(field)]));
}

const listOf = (...records: readonly string[]) => `${records.join(',')}]`;

test.each(PROGRAMS)(
  'what is committed of $source is what its source builds to (npm run wasm)',
  async ({ source, built }) => {
    expect(Buffer.from(await buildProgram(source)).equals(readFileSync(built))).toBe(true);
  },
);

test('tells where a record says its fields, and what it does not say', () => {
  const whole = raw({ eventID: 'a', awsRegion: undefined, readOnly: undefined });
  const { records, isEnd } = seen(
    listOf(JSON.stringify(raw({ eventID: 'ä', readOnly: true })), JSON.stringify(whole)),
  );
  expect(isEnd).toBe(true);
  expect(records).toMatchObject([
    { isPlain: true, readOnly: true, values: { eventID: 'ä', awsRegion: 'us-east-1' } },
    { isPlain: true, readOnly: null, values: { eventID: 'a', awsRegion: null } },
  ]);
});

test.each([
  { title: 'a name in other capitals', over: { EventName: 'X' } },
  { title: 'a value with an escape', over: { eventName: 'a"b' } },
  { title: 'no id', over: { eventID: undefined } },
  { title: 'an empty id', over: { eventID: '' } },
  { title: 'a source that is no text', over: { eventSource: 5 } },
  { title: 'a region that is an object', over: { awsRegion: { a: 1 } } },
  { title: 'readOnly as text', over: { readOnly: 'true' } },
  { title: 'readOnly as a number', over: { readOnly: 1 } },
  { title: 'a day that is none', over: { eventTime: '2026-02-29T00:00:00Z' } },
  { title: 'an hour that is none', over: { eventTime: '2026-02-28T24:00:00Z' } },
  { title: 'a time with a fraction', over: { eventTime: '2026-02-28T23:00:00.5Z' } },
])('does not call a record plain with $title', ({ over }) => {
  expect(seen(listOf(JSON.stringify({ ...raw({}), ...over }))).records).toMatchObject([{ isPlain: false }]);
});

test.each(['2024-02-29', '2000-02-29', '2026-01-31', '2026-04-30', '2026-12-31'])(
  'knows the day %s',
  (day) => {
    expect(seen(listOf(JSON.stringify(raw({ eventTime: `${day}T23:59:59Z` })))).records[0]?.isPlain).toBe(
      true,
    );
  },
);

const good = JSON.stringify(raw({}));

test.each(
  [
    '{"a":1,"a":2}',
    '{"a":{"b":1,"c":[{"d":1}],"b":2}}',
    '{"\\u0061":1}',
    '{"a":1e5}',
    '{"a":01}',
    '{"a":1.}',
    '{"a":"\\x"}',
    '{"a":"\t"}',
    '{"a" 1}',
    '{"a":1,}',
    '{,}',
    '{"a":[1,]}',
    '{"a":[1}}',
    '{"a":tru}',
    '{"a":nulls}',
    '{"a":',
    '[1]',
    '"text"',
    '5',
    `{"a":${'['.repeat(80)}${']'.repeat(80)}}`,
    `{"a":"${'x'.repeat(1 << 20)}"}`,
  ].map((odd) => ({ title: odd.slice(0, 40), odd })),
)('leaves $title to the other reader, and takes what stands before it', ({ odd }) => {
  const { records, at, isEnd } = seen(listOf(good, odd, good));
  expect(records.map(({ text }) => text)).toEqual([good]);
  expect({ at, isEnd }).toEqual({ at: good.length + 1, isEnd: false });
});

test('takes records over the ends of its window', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    JSON.stringify(raw({ eventID: `${index}`, pad: 'x'.repeat(index) })),
  );
  const { records, isEnd } = seen(listOf(...many));
  expect(isEnd).toBe(true);
  expect(records.map(({ text }) => text)).toEqual(many);
  expect(records.every(({ isPlain }) => isPlain)).toBe(true);
});

test('tells words apart when there are too many of them to number', () => {
  const many = Array.from({ length: 1500 }, (_, index) =>
    JSON.stringify(raw({ eventSource: `source-${index}` })),
  );
  const { records } = seen(listOf(...many));
  expect(records.map(({ values }) => values.eventSource)).toEqual(many.map((_, index) => `source-${index}`));
});

const twinless = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.values(value).every(twinless);

test('takes no text that JSON.parse refuses, and takes what it accepts, whatever byte is changed', () => {
  const damaged = fc
    .tuple(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.nat(),
      fc.constantFrom(...'"\\{}[],:0-1.eEtfn u\u0001'),
      fc.boolean(),
    )
    .map(([value, at, letter, replace]) => {
      const text = JSON.stringify(value);
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + letter + text.slice(replace ? cut + 1 : cut);
    });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)),
        damaged,
      ),
      (text) => {
        const taken = seen(listOf(text)).records.map((record) => record.text);
        for (const one of taken) expect(twinless(JSON.parse(one))).toBe(true);
        // Only what is odd is left: escapes in names, exponents, depth.
        if (taken.length === 0 && /^\{[^\\eE]*\}$/.test(text)) expect(() => JSON.parse(text)).toThrow();
      },
    ),
    { numRuns: 3000 },
  );
});
