import { expect, test } from 'vitest';
import { downstreamOf, servedBy, upstreamOf } from '../../src/lineage/questions.ts';

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

const node = (id: string, role: string, missing = false) => ({
  id,
  role,
  label: id,
  arn: null,
  uri: null,
  identity: null,
  missing,
});
const deployment = (configMissing: boolean) => ({
  endpoint: 'endpoint',
  nodes: [
    node('new', 'model'),
    node('old', 'package'),
    node('config', 'config', configMissing),
    node('image', 'image'),
    node('endpoint', 'endpoint'),
  ],
  edges: [
    edge('new', 'config'),
    edge('config', 'endpoint'),
    edge('old', 'endpoint'),
    edge('image', 'endpoint'),
  ],
});

test('tells what an endpoint serves from what it served before', () => {
  expect([...servedBy(deployment(false))]).toEqual(['config', 'new', 'image']);
});

test('takes all that leads to an endpoint where its configuration is not known', () => {
  expect([...servedBy(deployment(true))]).toEqual(['config', 'old', 'image', 'new']);
});
