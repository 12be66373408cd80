import { expect, test } from 'vitest';
import type { LineageGraph } from '../../../src/reports/pack.ts';
import { renderReport } from '../../../src/reports/pdf/report.ts';
import { PAPER } from '../../../src/reports/pdf/theme.ts';
import { emptyPack, syntheticPack } from '../../support/pack.ts';
import { type Page, readPdf, squeezed } from './pdf-reader.ts';

const [graph] = syntheticPack({ checks: 0, lineage: 1 }).lineage;

/** The pages of a report on an endpoint with so many stations beside each other, all of different roles. */
async function pagesWith(beside: number): Promise<readonly Page[]> {
  if (!graph) throw new Error('The synthetic pack has no lineage.');
  const extra = Array.from({ length: beside }, (_, n) => ({
    id: `extra-${n}`,
    role: `role ${n}`,
    label: `station-${n}`,
    arn: null,
    uri: null,
    identity: null,
    missing: n === 0,
  }));
  const wide: LineageGraph = {
    ...graph,
    nodes: [...graph.nodes, ...extra],
    edges: [...graph.edges, ...extra.map(({ id }) => ({ from: id, to: 'model', label: 'beside' }))],
  };
  const pack = { ...emptyPack(), evidence: [], lineage: [wide] };
  const packDigest = `sha256:${'0'.repeat(64)}`;
  const [bytes = Buffer.alloc(0)] = await renderReport(pack, { packText: '{}', packDigest });
  return readPdf(bytes).pages;
}

test.each([
  { beside: 2, width: PAPER.portrait[0] },
  { beside: 12, width: PAPER.large[0] },
])('draws $beside stations beside each other on paper $width points wide', async ({ beside, width }) => {
  const pages = await pagesWith(beside);
  const page = pages.find(({ runs }) => runs.some(({ text }) => text.startsWith('× ROLE')));
  expect(Math.round(page?.width ?? 0)).toBe(Math.round(width));
  const drawn = page?.runs.filter(({ text }) => text.startsWith('station-')) ?? [];
  expect(new Set(drawn.map(({ text }) => text)).size).toBe(beside);
});

test('says so when a graph is too large to be legible, and lists its stations', async () => {
  const text = squeezed(await pagesWith(40));
  expect(text).toContain('toolargetobelegible');
  expect(text).not.toContain('×ROLE');
  const listed = Array.from({ length: 40 }, (_, n) => `role${n}${n === 0 ? 'notfound' : ''}station-${n}`);
  expect(listed.filter((one) => !text.includes(one))).toEqual([]);
});
