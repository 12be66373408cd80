import { expect, test } from 'vitest';
import { readHiveType } from '../../../src/trail/query/hive-type.ts';

test('reads structures, lists and maps', () => {
  expect(readHiveType('ARRAY<STRUCT<arn: STRING, `tags`:map<string,bigint>>>')).toEqual({
    kind: 'array',
    of: [
      {
        kind: 'struct',
        fields: new Map([
          ['arn', { kind: 'plain', name: 'string' }],
          [
            'tags',
            {
              kind: 'map',
              of: [
                { kind: 'plain', name: 'string' },
                { kind: 'plain', name: 'bigint' },
              ],
            },
          ],
        ]),
      },
    ],
  });
});

test.each([
  { text: 'varchar(20)', name: 'string' },
  { text: 'char(1)', name: 'string' },
  { text: 'decimal(10,2)', name: 'decimal(10,2)' },
  { text: 'timestamp', name: 'timestamp' },
])('reads $text as $name', ({ text, name }) => {
  expect(readHiveType(text)).toEqual({ kind: 'plain', name });
});

test.each(['', 'struct', 'struct<>', 'struct<a>', 'struct<a:>', 'array<string', 'string>', 'a b', 'map<;>'])(
  'takes "%s" for no type',
  (text) => {
    expect(readHiveType(text)).toBeNull();
  },
);
