import { expect, test } from 'vitest';
import { endpointLineage } from '../../src/lineage/endpoint-lineage.ts';
import { layOut, type PlacedNode } from '../../src/lineage/layout.ts';
import type { LineageGraph } from '../../src/reports/pack.ts';
import { wholeSources } from './sources.ts';

const graphs = endpointLineage(wholeSources());
const graph: Pick<LineageGraph, 'nodes' | 'edges'> = graphs[0] ?? { nodes: [], edges: [] };

test('places every node and every edge inside the drawing', () => {
  const { width, height, nodes, edges } = layOut(graph);
  expect(nodes.map(({ id }) => id).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
  expect(edges).toHaveLength(graph.edges.length);
  for (const { x, y, w, h } of nodes) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + w).toBeLessThanOrEqual(width + 0.01);
    expect(y + h).toBeLessThanOrEqual(height + 0.01);
  }
  for (const { points } of edges) expect(points.length).toBeGreaterThanOrEqual(2);
});

test('puts what came first to the left, and no box over another', () => {
  const { nodes, edges } = layOut(graph);
  const places = new Map(nodes.map((node) => [node.id, node]));
  for (const { from, to } of edges) {
    expect(places.get(from)?.x).toBeLessThan(places.get(to)?.x ?? 0);
  }
  const pairs = nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([]);
});

const overlap = (a: PlacedNode, b: PlacedNode) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

test('is the same for every order of nodes and edges', () => {
  const backwards = { nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
  expect(layOut(backwards)).toEqual(layOut(graph));
});

test('measures boxes as it is told', () => {
  const { nodes } = layOut(graph, ({ role }) => ({ w: role === 'data' ? 200 : 90, h: 30 }));
  const data = graph.nodes.filter(({ role }) => role === 'data').map(({ id }) => id);
  expect(nodes.filter(({ w }) => w === 200).map(({ id }) => id)).toEqual(data.toSorted());
});

test.each([
  { title: 'nothing', nodes: [], width: 0 },
  { title: 'one node', nodes: graph.nodes.slice(0, 1), width: 150 },
])('draws $title', ({ nodes, width }) => {
  expect(layOut({ nodes, edges: [] }).width).toBe(width);
});
