import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { collectors } from '../../src/collectors/index.ts';
import { loadConfig } from '../../src/config/load.ts';
import { writeAuthority } from '../../src/config/signer-files.ts';
import { plan } from '../../src/runs/plan.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { authorityOf } from '../signing/authority-of.ts';
import { runCli } from '../support/run-cli.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };

let folder: string;
let child: ChildProcess;
let origin: string;
let link: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exhibit-serve-'));
  await writeAuthority(join(folder, 'keys'), await authorityOf({ kind: 'rsa-3072', now: new Date() }));
  const sample = await readFile(path('sample/exhibit.yaml'), 'utf8');
  const config = sample.replaceAll(/\.\/(account|decisions|manual)/g, `${path('sample/')}$1`);
  await writeFile(join(folder, 'exhibit.yaml'), `${config}\napi: { listen: "127.0.0.1:0" }\n`);
  child = spawn(process.execPath, [path('src/cli/entry.ts'), 'serve'], { cwd: folder });
  const [out] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  link = out.toString().trim();
  origin = new URL(link).origin;
});
afterAll(async () => {
  child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

test('the printed link lets a browser order a run, take its pack and a case, and SIGTERM ends it', async () => {
  const entered = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(401);
  const get = (place: string) => fetch(`${origin}${place}`, { headers: { cookie } });
  const post = async (place: string, body: object) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    return (await fetch(`${origin}${place}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };

  const { id } = (await post('/v1/runs', { period: PERIOD })) as { id: string };
  const events = await (await get(`/v1/runs/${id}/events`)).text();
  const last = JSON.parse(events.trim().split('data: ').at(-1) ?? '') as {
    state: string;
    pack: { id: string };
  };
  const { accounts } = await loadConfig(path('sample/exhibit.yaml'));
  const tasks = plan(collectors, accounts).flat().length;
  expect(last).toMatchObject({ state: 'finished', progress: { tasks, tasksDone: tasks } });
  expect(await (await get('/v1/packs')).json()).toMatchObject({ packs: [{ id: last.pack.id }] });

  const asked = (await post('/v1/investigations', { resource: 'readmission-prod', period: PERIOD })) as {
    id: string;
  };
  const place = `/v1/investigations/${asked.id}`;
  await vi.waitFor(
    async () =>
      expect(await (await get(place)).json()).toMatchObject({ state: 'finished', case: { events: 4 } }),
    { timeout: 60_000, interval: 500 },
  );

  for (const [from, of] of [
    [`/v1/packs/${last.pack.id}`, 'pack'],
    [place, 'case'],
  ] as const) {
    const form = new FormData();
    form.append('pack', await (await get(`${from}/container`)).blob(), 'pack');
    form.append('statement', await (await get(`${from}/statement`)).blob(), 'statement');
    const headers = { cookie, origin };
    const verified = await fetch(`${origin}/v1/verifications`, { method: 'POST', headers, body: form });
    expect(await verified.json()).toMatchObject({ of, holds: true, trusted: 'house' });
  }

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect((await readdir(join(folder, 'api'))).toSorted()).toEqual([
    'access-log.head.json',
    'access-log.ndjson',
  ]);
  const { lines, faults } = await checkAccessLog(join(folder, 'api'));
  expect(faults).toEqual([]);
  expect(lines.map(({ what, who, outcome }) => [what, who, outcome])).toEqual([
    ['list packs', 'this machine', 'granted'],
    ['download', 'this machine', 'granted'],
    ['download the statement', 'this machine', 'granted'],
    ['download the case (container)', 'this machine', 'granted'],
    ['download the case (statement)', 'this machine', 'granted'],
  ]);
  expect((await runCli(['access-log', 'verify'], { cwd: folder })).exitCode).toBe(0);
});
