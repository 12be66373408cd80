import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exporters } from '../../src/exports/index.ts';
import { EXPORT_FORMS } from '../../src/runs/export-form.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { rendered, sampleSource } from '../support/exported.ts';
import { type ApiServer, OTHER_PACK, PACK, startApi } from './api-server.ts';

let demo: DemoPack;
let server: ApiServer;
let token: string;
let id: string;

beforeAll(async () => {
  demo = await demoPack();
  server = await startApi({ parts: { roots: [await readFile(demo.root)] } });
  id = demo.pack.id;
  await server.store.put(`${id}.zip`, await readFile(demo.path));
  await server.store.put(`${id}.zip.sigstore.json`, await readFile(demo.bundlePath));
  const request = { name: 'Olga', role: 'operator' as const, engagements: [] };
  token = (await server.tokens.create({ ...request, expiresAt: '2099-01-01T00:00:00Z' })).text;
});
afterAll(() => Promise.all([demo.remove(), server.close()]));

const get = (path: string): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('each file is as large as it is said to be, and has the digest', async () => {
  const told = (await (await get(`/v1/packs/${id}/files`)).json()) as Record<
    'container' | 'statement' | 'document',
    { bytes: number; sha256: string }
  > & { volumes: { volume: number; bytes: number; sha256: string }[]; files: number };
  expect(told.files).toBe(demo.files.size);
  const places = [
    ['container', told.container],
    ['statement', told.statement],
    ['document', told.document],
    ...told.volumes.map((one) => [`report/${one.volume}`, one] as const),
  ] as const;
  expect(places.length).toBeGreaterThan(3);
  for (const [path, { bytes, sha256: digest }] of places) {
    const got = await bytesOf(await get(`/v1/packs/${id}/${path}`));
    expect([path, got.length, sha256(got)]).toEqual([path, bytes, digest]);
  }
});

test('the report is read in the browser, the document is the one of the container', async () => {
  const report = await get(`/v1/packs/${id}/report/1`);
  expect([report.headers.get('content-type'), report.headers.get('content-disposition')]).toEqual([
    'application/pdf',
    `inline; filename="${id}.report.pdf"`,
  ]);
  expect((await bytesOf(report)).equals(demo.files.get('report.pdf') ?? Buffer.alloc(0))).toBe(true);
  const document = await bytesOf(await get(`/v1/packs/${id}/document`));
  expect(document.equals(demo.files.get('pack.json') ?? Buffer.alloc(0))).toBe(true);
  expect((await get(`/v1/packs/${id}/report/99`)).status).toBe(404);
  expect((await get(`/v1/packs/${id}/report/0`)).status).toBe(400);
});

test('every form of an export has its name, known without loading it', () => {
  expect(EXPORT_FORMS).toEqual(exporters.map((one) => one.id));
});

test.each(['oscal', 'csv'] as const)('the export %s is what the command writes', async (form) => {
  const answer = await get(`/v1/packs/${id}/exports/${form}`);
  const bytes = await bytesOf(answer);
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${sha256(bytes)}"`]);
  const exporter = exporters.find((one) => one.id === form);
  if (!exporter) throw new TypeError('There is one.');
  const wanted = await rendered(exporter, await sampleSource(demo));
  const folder = `${id}-${form}/`;
  const got =
    wanted.length === 1
      ? new Map([[wanted[0]?.name, bytes]])
      : new Map(
          Object.entries(unzipSync(bytes)).map(([name, each]) => [
            name.slice(folder.length),
            Buffer.from(each),
          ]),
        );
  expect([...got.keys()]).toEqual(wanted.map(({ name }) => name));
  for (const { name, bytes: each } of wanted) expect(got.get(name)?.equals(each)).toBe(true);
});

test('a pack of the house holds, and one that was changed does not', async () => {
  const good = (await (await get(`/v1/packs/${id}/verification`)).json()) as { steps: object[] };
  expect(good).toMatchObject({ of: 'pack', holds: true, trusted: 'house' });
  expect(good.steps.length).toBeGreaterThan(10);
  // Signed by another house.
  const other = await (await get(`/v1/packs/${PACK}/verification`)).json();
  expect(other).toMatchObject({ holds: false });
});

test('a pack is verified once, and anew when its statement is another', async () => {
  const at = async () =>
    (await (await get(`/v1/packs/${id}/verification`)).json()) as { at: string; holds: boolean };
  const [first, second] = [await at(), await at()];
  expect(second).toEqual(first);
  const statement = await server.store.get(`${id}.zip.sigstore.json`);
  const text = statement?.toString('utf8') ?? '';
  const bundle = JSON.parse(text);
  bundle.dsseEnvelope.signatures[0].sig = Buffer.from('no signature').toString('base64');
  await server.store.put(`${id}.zip.sigstore.json`, Buffer.from(JSON.stringify(bundle)));
  expect(await at()).toMatchObject({ holds: false });
  await server.store.put(`${id}.zip.sigstore.json`, Buffer.from(text));
  expect(await at()).toEqual(first);
});

test('what does not hold is not exported', async () => {
  const answer = await get(`/v1/packs/${OTHER_PACK}/exports/csv`);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([422, 'pack-unreadable']);
});

test('downloads are in the access log each time, in words', async () => {
  const before = (await checkAccessLog(`${server.folder}/api`)).head.number;
  for (const path of ['document', 'document', 'report/1', 'verification'])
    await get(`/v1/packs/${id}/${path}`);
  const { lines } = await checkAccessLog(`${server.folder}/api`);
  expect(lines.slice(before).map(({ what }) => what)).toEqual([
    ...['download the document', 'download the document', 'read the report (volume 1)', 'verify'],
  ]);
});
