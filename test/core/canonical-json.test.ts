import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';

test('writes the example of RFC 8785, section 3.2', () => {
  const value = {
    numbers: [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('orders names by UTF-16 code units', () => {
  expect(canonicalJson({ '\ufb33': 1, '\ud83d\ude00': 2, a: 3, A: 4 })).toBe(
    '{"A":4,"a":3,"\ud83d\ude00":2,"\ufb33":1}',
  );
});

test.each([
  { title: 'undefined inside', value: { a: { b: undefined } }, path: '$.a.b' },
  { title: 'a hole in a list', value: new Array(2), path: '$[0]' },
  { title: 'NaN', value: { a: Number.NaN }, path: '$.a' },
  { title: 'infinity', value: [Number.POSITIVE_INFINITY], path: '$[0]' },
  { title: 'a date', value: { a: new Date(0) }, path: '$.a' },
  { title: 'a bigint', value: { a: 1n }, path: '$.a' },
  { title: 'a map', value: { a: new Map() }, path: '$.a' },
  { title: 'half a surrogate pair', value: { a: '\ud800' }, path: '$.a' },
  { title: 'half a surrogate pair in a name', value: { '\ud800': 1 }, path: '$' },
  { title: 'nothing', value: undefined, path: '$' },
])('refuses $title and names where', ({ value, path }) => {
  expect(() => canonicalJson(value)).toThrow(
    expect.objectContaining({ code: 'EVIDENCE_INVALID', message: expect.stringContaining(path) }),
  );
});

test('any JSON value survives, and its canonical form is a fixed point', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(JSON.stringify(value).isWellFormed() && !/\\ud[89a-f]/i.test(JSON.stringify(value)));
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('is what the library writes, whatever the names', () => {
  const key = fc.oneof(
    fc.string(),
    fc.constantFrom('0', '10', '9', '1a', '-1', '__proto__', 'a', 'constructor'),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
      fc.array(tie('value')),
      fc.array(fc.tuple(key, tie('value'))).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(canonicalJson(one)).toBe(canonicalize(one));
    }),
  );
  const texts = ['{"a":{"__proto__":3},"b":null}', '{"a":[{"10":1,"9":2}],"b":{"1":1,"1a":2}}'];
  for (const text of texts) expect(canonicalJson(JSON.parse(text))).toBe(text);
});
