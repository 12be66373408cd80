import { expect, test } from 'vitest';
import { downstreamOf, upstreamOf } from '../../src/lineage/questions.ts';

const edge = (from: string, to: string) => ({ from, to, label: null });
const graph = {
  edges: [edge('data', 'job'), edge('image', 'job'), edge('job', 'model'), edge('model', 'endpoint')],
};

test('gives what a node came from, nearest first', () => {
  expect(upstreamOf(graph, 'endpoint')).toEqual(['model', 'job', 'data', 'image']);
});

test('gives what came of a node, nearest first', () => {
  expect(downstreamOf(graph, 'data')).toEqual(['job', 'model', 'endpoint']);
});

test('ends in a circle and leaves out the node itself', () => {
  const circle = { edges: [edge('a', 'b'), edge('b', 'a')] };
  expect(upstreamOf(circle, 'a')).toEqual(['b']);
});

test('knows nothing of a node that is not there', () => {
  expect(downstreamOf(graph, 'elsewhere')).toEqual([]);
});
