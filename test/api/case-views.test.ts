import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ChangePage, ChangeView } from '../../src/api/pack-views/questions/case-changes.ts';
import type { CaseOverview } from '../../src/api/pack-views/questions/case-overview.ts';
import type { CaseTimeline } from '../../src/api/pack-views/questions/case-timeline.ts';
import { SAMPLE } from '../../src/cli/sample.ts';
import { loadConfig } from '../../src/config/load.ts';
import { writeAuthority } from '../../src/config/signer-files.ts';
import type { InvestigationDesk } from '../../src/runs/investigation-desk.ts';
import { investigationDesk } from '../../src/runs/investigation-desk.ts';
import { investigateInThread } from '../../src/runs/investigation-thread.ts';
import { fileStore } from '../../src/store/file-store.ts';
import { authorityOf, NOW } from '../signing/authority-of.ts';
import { type ApiServer, startApi } from './api-server.ts';

const ID = 'case-0123456789abcdef';
const EMPTY = 'case-0123456789abcdee';
const period = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const order = {
  resource: 'readmission-prod',
  actor: null,
  events: [],
  period,
  accounts: null,
  regions: null,
};

let server: ApiServer;
let desk: InvestigationDesk;
let token: string;
let folder: string;

async function ask<Body>(path: string, id = ID): Promise<{ status: number; body: Body }> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/v1/investigations/${id}/${path}`, { headers });
  return { status: answer.status, body: (await answer.json()) as Body };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-case-views-'));
  const config = await loadConfig(SAMPLE.config);
  const keys = join(folder, 'keys');
  await writeAuthority(keys, await authorityOf());
  const asked = { ...config, signer: { kind: 'file', folder: keys } as const };
  desk = await investigationDesk(
    fileStore(folder),
    (wanted, { name, signal }) =>
      investigateInThread({ config: asked, order: wanted, name, now: NOW }, { signal }),
    () => new Date(),
  );
  server = await startApi({ parts: { investigations: desk } });
  const expiresAt = '2099-01-01T00:00:00Z';
  token = (await server.tokens.create({ name: 'Ada', role: 'operator', engagements: [], expiresAt })).text;
  await desk.order(ID, order, 'Ada');
  await desk.order(EMPTY, { ...order, resource: 'no-such-endpoint' }, 'Ada');
  await vi.waitFor(async () => expect((await desk.get(EMPTY))?.state).toBe('finished'), { timeout: 170_000 });
}, 180_000);
afterAll(async () => {
  await server.close();
  await desk.close();
  await rm(folder, { recursive: true });
});

test('the sample account answers who changed an endpoint, and the overview counts it', async () => {
  const { status, body } = await ask<CaseOverview>('overview');
  const changes = await ask<ChangePage>('changes?limit=500');
  expect(status).toBe(200);
  expect(body.question.resource).toBe('readmission-prod');
  expect(body.changes.all).toBeGreaterThan(2);
  expect(body.changes.all).toBe(changes.body.total);
  const total = (list: readonly { changes: number }[]) => list.reduce((sum, one) => sum + one.changes, 0);
  expect(total(body.persons)).toBe(body.changes.all);
  expect(total(body.events)).toBe(body.changes.all);
  expect(body.limits.length).toBeGreaterThan(3);
});

test('stretches cover the period of each account and region without a hole', async () => {
  const { stretches, log } = (await ask<CaseOverview>('overview')).body;
  expect(log.proofs.length).toBeGreaterThan(0);
  for (const { account, region } of log.proofs) {
    const own = stretches.filter((one) => one.account === account && one.region === region);
    expect([own[0]?.from, own.at(-1)?.to]).toEqual([period.from, period.to]);
    for (const [index, one] of own.slice(1).entries()) expect(one.from).toBe(own[index]?.to);
  }
});

test('changes are filtered, ordered and paged', async () => {
  const all = (await ask<ChangePage>('changes?limit=500')).body.changes;
  const [first] = all;
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted());
  const back = (await ask<ChangePage>('changes?limit=500&descending=true')).body.changes;
  expect(back.map(({ index }) => index)).toEqual(all.map(({ index }) => index).toReversed());
  const { persons, events } = (await ask<CaseOverview>('overview')).body;
  for (const { name, changes } of persons)
    expect((await ask<ChangePage>(`changes?person=${encodeURIComponent(name)}`)).body.total).toBe(changes);
  for (const { name, changes } of events)
    expect((await ask<ChangePage>(`changes?event=${name}`)).body.total).toBe(changes);
  expect((await ask<ChangePage>('changes?offset=1&limit=1')).body.changes).toEqual([all[1]]);
  expect((await ask<ChangePage>('changes?text=UPDATEENDPOINT')).body.total).toBeGreaterThan(0);
  expect((await ask<ChangePage>('changes?text=nothing-has-this')).body.total).toBe(0);
  expect((await ask<ChangePage>('changes?resource=readmission-prod')).body.total).toBe(0);
  expect(
    (await ask<ChangePage>(`changes?session=${encodeURIComponent(first?.session ?? '')}`)).body.total,
  ).toBeGreaterThan(0);
});

test('one change has before and after, the chain, and what the digests say of its time', async () => {
  const { changes } = (await ask<ChangePage>('changes?event=UpdateEndpoint')).body;
  const told = changes.find((one) => one.differences > 0);
  const { status, body } = await ask<ChangeView>(`changes/${told?.index}`);
  expect(status).toBe(200);
  expect(body.differences.some(({ kind }) => kind === 'changed')).toBe(true);
  expect(body.hops.length).toBeGreaterThan(0);
  expect(body.proof.state).toBe(told?.proof);
  expect((await ask<ChangeView>('changes/99999')).status).toBe(404);
});

test('the timeline has every change in a mark of its session, and only those of its time', async () => {
  const whole = (await ask<CaseTimeline>('timeline')).body;
  const { all } = (await ask<CaseOverview>('overview')).body.changes;
  const sum = (lanes: CaseTimeline['lanes']) =>
    lanes.flatMap(({ marks }) => marks).reduce((total, { changes }) => total + changes, 0);
  expect([whole.changes, sum(whole.lanes)]).toEqual([all, all]);
  const [lane] = whole.lanes;
  const late = (await ask<CaseTimeline>(`timeline?from=2026-09-30T23:59:59Z&to=2026-10-01T00:00:00Z`)).body;
  expect(late.changes).toBeLessThan(all);
  const one = (await ask<CaseTimeline>(`timeline?session=${encodeURIComponent(lane?.session ?? '')}`)).body;
  expect(one.lanes.every(({ session }) => session === lane?.session)).toBe(true);
});

test('a question that nothing answers says what was searched', async () => {
  const { body } = await ask<CaseOverview>('overview', EMPTY);
  expect(body.changes).toEqual({ all: 0, failed: 0, sessions: 0 });
  expect(body.log.files).toBeGreaterThan(0);
  expect((await ask<CaseTimeline>('timeline', EMPTY)).body).toMatchObject({ changes: 0, lanes: [] });
});
