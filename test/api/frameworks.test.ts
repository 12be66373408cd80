import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type ApiServer, startApi } from './api-server.ts';

const ways = z.record(z.string(), z.number());
const answerOf = z.object({
  notice: z.string().min(20),
  ways,
  controls: z.array(
    z.object({
      id: z.string(),
      family: z.string(),
      text: z.string().nullable(),
      way: z.string(),
      remains: z.array(z.string()),
      edges: z.array(z.object({ check: z.string(), strength: z.string(), remains: z.string().nullable() })),
    }),
  ),
});

let server: ApiServer;
let authorization: string;
beforeAll(async () => {
  server = await startApi();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const made = await server.tokens.create({ name: 'x', role: 'auditor', engagements: ['q3'], expiresAt });
  authorization = `Bearer ${made.text}`;
});
afterAll(() => server.close());

const get = async (path: string): Promise<unknown> =>
  (await fetch(`${server.url}/v1/${path}`, { headers: { authorization } })).json();

test.each(['hipaa', 'pci-dss', 'iso-27001', 'ai'])(
  'says of every control of %s how it is evidenced, and counts it once',
  async (id) => {
    const { controls, ways: counts } = answerOf.parse(await get(`frameworks/${id}`));
    const counted = Object.fromEntries(
      Object.keys(counts).map((way) => [way, controls.filter((one) => one.way === way).length]),
    );
    expect(counts).toEqual(counted);
    for (const { way, edges } of controls) {
      expect(['inherited', 'people'].includes(way)).toBe(edges.length === 0);
      if (edges.length > 0) expect(edges.map(({ strength }) => strength)).toContain(way);
    }
    // What a person has to bring is said wherever no check tests the control itself.
    expect(controls.filter(({ way, remains }) => way !== 'direct' && remains.length === 0)).toEqual([]);
  },
);

test('gives the text of a standard only where it is in the public domain', async () => {
  const families = async (id: string) =>
    new Set(
      answerOf
        .parse(await get(`frameworks/${id}`))
        .controls.filter(({ text }) => text !== null)
        .map(({ family }) => family.split(':')[0]),
    );
  expect((await families('hipaa')).size).toBeGreaterThan(0);
  for (const id of ['pci-dss', 'iso-27001']) expect([...(await families(id))]).toEqual([]);
  expect([...(await families('ai'))]).toEqual(['NIST AI RMF']);
});

test('counts in the list as in each catalog', async () => {
  const list = z.object({ frameworks: z.array(z.object({ id: z.string(), ways })) });
  for (const { id, ways: counts } of list.parse(await get('frameworks')).frameworks)
    expect(counts).toEqual(answerOf.parse(await get(`frameworks/${id}`)).ways);
});
