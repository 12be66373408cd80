import { expect, test } from 'vitest';
import type { PlannedBox } from '../../../src/reports/lineage-plan.ts';
import { type Drawn, stationBeside } from '../../../web/pages/lineage/station-beside.ts';

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

const box = (id: string, x: number, y: number): PlannedBox => ({
  node: { id, role: 'data', label: id, arn: null, uri: null, identity: null, missing: false },
  ...{ x, y, w: 100, h: 40, texts: [] },
  look: { fill: '', stroke: '', line: 1, dashed: false },
});

/** Data and an image make a model for an endpoint; code lies beside the model and nothing leads to it. */
const DRAWN: Drawn = {
  boxes: [
    box('data', 0, 0),
    box('image', 150, 0),
    box('model', 60, 100),
    box('code', 300, 100),
    box('endpoint', 60, 200),
  ],
  edges: [
    { from: 'data', to: 'model' },
    { from: 'image', to: 'model' },
    { from: 'model', to: 'endpoint' },
  ],
};
const beside = (id: string, key: string, drawn = DRAWN): string | null => {
  const from = drawn.boxes.find(({ node }) => node.id === id);
  return from ? stationBeside(from, key, drawn) : null;
};

test.each([
  ['endpoint', 'ArrowUp', 'model'],
  ['model', 'ArrowUp', 'data'],
  ['image', 'ArrowDown', 'model'],
  ['data', 'ArrowRight', 'image'],
  ['image', 'ArrowLeft', 'data'],
  ['model', 'ArrowRight', 'code'],
])('from %s, %s leads along the connection or within the layer to %s', (from, key, to) => {
  expect(beside(from, key)).toBe(to);
});

test.each([
  ['code', 'ArrowUp', 'image'],
  ['code', 'ArrowDown', 'endpoint'],
])(
  'from %s, which nothing is connected with, %s leads to the nearest of the next layer, %s',
  (from, key, to) => {
    expect(beside(from, key)).toBe(to);
  },
);

test('other keys, and the rim, lead nowhere', () => {
  expect([beside('model', 'a'), beside('data', 'ArrowUp'), beside('data', 'ArrowLeft')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('from every station every other one can be reached', () => {
  for (const edges of [DRAWN.edges, []])
    for (const { node } of DRAWN.boxes) {
      const reached = new Set([node.id]);
      for (const id of reached)
        for (const key of KEYS) {
          const next = beside(id, key, { ...DRAWN, edges });
          if (next !== null) reached.add(next);
        }
      expect([...reached].toSorted()).toEqual(['code', 'data', 'endpoint', 'image', 'model']);
    }
});
