import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanCost } from '../../src/runs/cost-of-plan.ts';
import { type ApiServer, startApi } from './api-server.ts';

let server: ApiServer;
let authorization: string;
beforeAll(async () => {
  server = await startApi({ now: () => new Date('2026-10-02T07:00:00Z') });
  const { text } = await server.tokens.create({
    ...{ name: 'Ada', role: 'operator', engagements: [], expiresAt: '2099-01-01T00:00:00Z' },
  });
  authorization = `Bearer ${text}`;
});
afterAll(() => server.close());

async function post(path: string, body: object) {
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}
const get = async (path: string) =>
  (await fetch(`${server.url}${path}`, { headers: { authorization } })).json();

const period = { from: '2026-10-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };

test('counts the tasks of a run that nobody ever did, and makes no number up', async () => {
  const { status, body } = (await post('/v1/plans', { period })) as { status: number; body: PlanCost };
  expect(status).toBe(200);
  expect(body.tasks).toBeGreaterThan(50);
  expect(body.places.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(body.tasks);
  expect(body).toMatchObject({ knownTasks: 0, calls: null, bytesScanned: null, basis: null });
  expect(body.places.every(({ calls }) => calls === null)).toBe(true);
});

test('refuses what an order would be refused for', async () => {
  expect((await post('/v1/plans', { period, accounts: ['999999999999'] })).status).toBe(422);
  expect((await post('/v1/plans', { period: { from: period.to, to: period.from } })).status).toBe(422);
});

test('tells the next times of the schedules, and that nobody does them without a queue', async () => {
  expect(await get('/v1/schedules')).toEqual({
    inForce: false,
    schedules: [
      {
        ...{ name: 'monthly', cron: '0 6 1 * *', period: 'last-month', frameworks: null },
        next: [
          ['2026-11-01T06:00:00Z', '2026-10-01T00:00:00Z', '2026-11-01T00:00:00Z'],
          ['2026-12-01T06:00:00Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
          ['2027-01-01T06:00:00Z', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
        ].map(([at, from, to]) => ({ at, period: { from, to } })),
      },
    ],
  });
});

test('makes the lines of a schedule, or says what is wrong with which field', async () => {
  const right = { name: 'weekly', cron: '30 5 * * 1', period: 'last-week', frameworks: ['hipaa', 'ai'] };
  const { body } = await post('/v1/schedules/check', right);
  expect(body).toMatchObject({ faults: [], next: [{ at: '2026-10-05T05:30:00Z' }, {}, {}] });
  expect((body as { yaml: string }).yaml).toBe(
    "schedule:\n  - name: weekly\n    cron: '30 5 * * 1'\n    period: last-week\n    frameworks: [hipaa, ai]\n",
  );
  const wrong = await post('/v1/schedules/check', { ...right, name: 'monthly', cron: '99 5 * * 1' });
  expect(wrong.body).toMatchObject({ yaml: null, faults: [{ field: 'name' }, { field: 'cron' }] });
  const short = await post('/v1/schedules/check', { ...right, name: 'No Name', cron: '5 * *' });
  expect(short.body).toMatchObject({ yaml: null, faults: [{ field: 'name' }, { field: 'cron' }] });
});

test('has the newest pack of each scope', async () => {
  const { packs } = (await get('/v1/newest-packs')) as { packs: { period: object }[] };
  expect(packs.map((one) => one.period)).toEqual([period]);
});
