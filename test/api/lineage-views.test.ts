import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { type ApiServer, startApi } from './api-server.ts';

let server: ApiServer;
let demo: DemoPack;
let token: string;

async function ask(path: string) {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/v1/packs/${demo.pack.id}/lineage${path}`, { headers });
  const text = await answer.text();
  return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : null };
}
const about = (name: string, direction = 'both') =>
  `/answer?about=${encodeURIComponent(name)}&direction=${direction}`;

beforeAll(async () => {
  demo = await demoPack();
  server = await startApi();
  await server.store.put(`${demo.pack.id}.zip`, await readFile(demo.path));
  await server.store.put(`${demo.pack.id}.zip.sigstore.json`, await readFile(demo.bundlePath));
  const expiresAt = '2099-01-01T00:00:00Z';
  token = (await server.tokens.create({ name: 'Ada', role: 'operator', engagements: [], expiresAt })).text;
}, 120_000);
afterAll(async () => {
  await server.close();
  await demo.remove();
});

test('the graphs are those of the document', async () => {
  const { status, body } = await ask('');
  expect(status).toBe(200);
  expect(body.graphs).toEqual(demo.pack.lineage);
});

test('without a name every endpoint is there, with the same breaks as the document', async () => {
  const { named, answer } = (await ask('/answer')).body;
  expect(named).toBe('all');
  expect(answer.endpoints.map(({ arn }: { arn: string }) => arn).toSorted()).toEqual(
    demo.pack.lineage.map(({ endpoint }) => endpoint).toSorted(),
  );
  const broken = demo.pack.lineage.filter(({ breaks }) => breaks.length > 0).map(({ endpoint }) => endpoint);
  expect(broken.length).toBeGreaterThan(0);
  for (const endpoint of broken)
    expect(answer.breaks.some(({ endpoints }: { endpoints: string[] }) => endpoints.includes(endpoint))).toBe(
      true,
    );
});

test('data, models and images are starts as well as endpoints, in both directions', async () => {
  for (const role of ['data', 'model', 'image']) {
    const node = demo.pack.lineage
      .flatMap(({ nodes }) => nodes)
      .find((one) => one.role === role && !one.missing);
    const name = node?.id ?? '';
    const { named, answer } = (await ask(about(name, 'down'))).body;
    expect([role, named]).toEqual([role, 'found']);
    expect(answer.question).toMatchObject({ about: name, up: false, down: true });
    expect(answer.endpoints.length).toBeGreaterThan(0);
  }
  const [graph] = demo.pack.lineage;
  const up = (await ask(about(graph?.endpoint ?? '', 'up'))).body.answer;
  expect(up.nodes.some(({ role }: { role: string }) => role === 'data')).toBe(true);
});

test('a name that leads to nothing is said to, with what is close', async () => {
  const { status, body } = await ask(about('readmission-prob'));
  expect([status, body.named, body.answer]).toEqual([200, 'unknown', null]);
  expect(body.near.map(({ label }: { label: string }) => label)).toContain('readmission-prod');
});

test('the drawing is an SVG file, and there is none of a name that leads to nothing', async () => {
  const { status, text } = await ask('/answer.svg?about=readmission-prod');
  expect([status, text.slice(0, 5)]).toEqual([200, '<?xml']);
  expect(text).toContain('Lineage of readmission-prod');
  expect((await ask('/answer.svg?about=nothing-at-all-like-this')).status).toBe(404);
});

test('the records that name a station can be found, and hold its name', async () => {
  const [graph] = demo.pack.lineage;
  const { records } = (await ask(`/evidence?node=${encodeURIComponent(graph?.endpoint ?? '')}`)).body;
  expect(records.length).toBeGreaterThan(0);
  for (const { digest } of records) {
    const entry = demo.pack.evidence.find((one) => one.digest === digest);
    expect(demo.files.get(entry?.file ?? '')?.toString()).toContain(graph?.endpoint);
  }
  expect((await ask('/evidence?node=nothing')).body.records).toEqual([]);
});
