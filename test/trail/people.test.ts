import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { traceChanges } from '../../src/trail/changes.ts';
import { localTrail } from '../../src/trail/engines/local.ts';
import { whoDid } from '../../src/trail/who.ts';

/** The sample account, whose story says who did what: names and facts below are those of the story. */
const folder = new URL('../../sample/account/trail', import.meta.url).pathname;
const period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const answer = await localTrail({ folder }).ask({ period, access: 'write', withSessions: true });
const { changes } = traceChanges(answer);
const rows = whoDid(changes, { resource: null, actor: null, events: [] });

test('names exactly the people and services of the story, and leaves nobody out', () => {
  expect([...new Set(rows.map(({ person }) => person))].toSorted()).toEqual([
    'alice',
    'bob',
    'carol',
    'codebuild.amazonaws.com',
    'dana@northwind.example',
    'erin',
    'grace',
  ]);
});

test.each([
  { person: 'alice', strength: 'certain', rules: ['direct', 'key'] },
  { person: 'bob', strength: 'certain', rules: ['direct', 'session'] },
  { person: 'carol', strength: 'certain', rules: ['key', 'key,key'] },
  { person: 'dana@northwind.example', strength: 'certain', rules: ['identity-center'] },
  { person: 'erin', strength: 'policy', rules: ['source-identity'] },
  { person: 'grace', strength: 'certain', rules: ['direct'] },
])('$person is $strength, by $rules', ({ person, strength, rules }) => {
  const own = rows.filter((row) => row.person === person);
  expect([...new Set(own.map((row) => row.strength))]).toEqual([strength]);
  expect([...new Set(own.map((row) => row.rules.join()))].toSorted()).toEqual(rules);
});

interface Truth {
  readonly findings: readonly {
    readonly resource: string;
    readonly intervals: readonly Readonly<
      Record<'cause' | 'end', { readonly event: string; readonly person: string } | null>
    >[];
  }[];
}

test('finds every person whom the truth names as cause or end of an interval', async () => {
  const truth: Truth = JSON.parse(
    await readFile(new URL('../../sample/truth.json', import.meta.url), 'utf8'),
  );
  const wanted = truth.findings.flatMap(({ intervals }) =>
    intervals.flatMap(({ cause, end }) => [cause, end].filter((it) => it !== null && it !== undefined)),
  );
  expect(wanted.length).toBeGreaterThan(5);
  for (const { event, person } of wanted)
    expect(
      rows.some((row) => row.event === event && row.person === person),
      `${person} ${event}`,
    ).toBe(true);
});

test('tells what alice took away on 14 August and bob brought back two days later', () => {
  const keys = rows
    .filter(
      ({ event, resources }) =>
        event === 'UpdateEndpoint' && resources.some((it) => it.endsWith('/readmission-prod')),
    )
    .flatMap(({ at, person, differences }) =>
      differences.filter(({ field }) => field === 'kmsKeyId').map(({ kind, via }) => [at, person, kind, via]),
    );
  const from = (a: number, b: number) =>
    `endpoint-config/readmission-prod-v${a} → endpoint-config/readmission-prod-v${b}`;
  expect(keys).toEqual([
    ['2026-08-14T14:02:00Z', 'alice', 'removed', from(1, 2)],
    ['2026-08-16T09:02:00Z', 'bob', 'added', from(2, 3)],
  ]);
});
