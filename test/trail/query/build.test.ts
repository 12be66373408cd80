import { expect, test } from 'vitest';
import { buildQuery } from '../../../src/trail/query/build.ts';
import { readSearch, type TrailSearchInput } from '../../../src/trail/query/question.ts';
import { QUESTIONS_OF_ATTACKERS, QUESTIONS_OF_PEOPLE } from './corpus.ts';

const JULY = { from: '2026-07-01', to: '2026-08-01' };
const ask = (over: Partial<TrailSearchInput> = {}) => readSearch({ period: JULY, ...over });

test('reads one more day on each side of the period', () => {
  const { sql, parameters } = buildQuery(ask());
  expect(sql).toContain('WHERE "day" BETWEEN ? AND ?');
  expect(parameters.slice(0, 2)).toEqual(['2026/06/30', '2026/08/01']);
});

test('gives one mark per parameter, and no value in the text', () => {
  for (const { search } of [...QUESTIONS_OF_PEOPLE, ...QUESTIONS_OF_ATTACKERS]) {
    const { sql, parameters } = buildQuery(search);
    expect(sql.split('?').length - 1).toBe(parameters.length);
  }
});

test('gives the same text whatever the value', () => {
  const names = QUESTIONS_OF_ATTACKERS.filter(({ title }) => title.startsWith('name'));
  expect(new Set(names.map(({ search }) => buildQuery(search).sql)).size).toBe(1);
});

test('gives equal questions equal statements', () => {
  const events = ['StopLogging', 'DeleteTrail'];
  const accounts = ['444455556666', '111122223333'];
  const turned = { events: events.toReversed(), accounts: [...accounts.toReversed(), ...accounts] };
  expect(buildQuery(ask(turned))).toEqual(buildQuery(ask({ events, accounts })));
});

test('joins several questions over the days of all of them', () => {
  const { sql, parameters } = buildQuery([
    ask({ class: 'writes', folders: { accounts: ['111122223333'] } }),
    ask({ period: { from: '2026-06-20', to: '2026-08-10' }, events: ['AssumeRole'] }),
  ]);
  expect(parameters.slice(0, 2)).toEqual(['2026/06/19', '2026/08/10']);
  expect(sql.match(/\n {2}OR \(/g)).toHaveLength(1);
  expect(sql).not.toContain('"account" IN');
});

test('leaves out columns that the table lacks', () => {
  const absent = ['managementevent', 'useridentity.sessioncontext.sourceidentity', 'tlsdetails'];
  const { sql } = buildQuery(ask({ actors: ['carol'], class: 'data-reads' }), { absent });
  expect(sql).not.toMatch(/managementevent|sourceidentity|tlsdetails/);
  expect(sql).toContain(`coalesce("eventcategory", '') = 'Data'`);
});

test.each([
  { absent: ['readonly'], over: { class: 'writes' } },
  { absent: ['eventcategory', 'managementevent'], over: { category: 'management' } },
  { absent: ['requestparameters'], over: { texts: ['x'] } },
] as const)('refuses a question that a table without $absent cannot answer', ({ absent, over }) => {
  expect(() => buildQuery(ask(over), { absent })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});

test.each(['x; DROP', 'A', '', 'a"b', 'x'.repeat(256)])('refuses %j as the name of a table', (name) => {
  expect(() => buildQuery(ask(), { name: [name] })).toThrow(
    expect.objectContaining({ code: 'INPUT_INVALID' }),
  );
});

test('refuses to ask nothing', () => {
  expect(() => buildQuery([])).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});
