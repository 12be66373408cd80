import { expect, test } from 'vitest';
import { tree } from '../../../src/cli/lineage/tree.ts';
import { paintFor } from '../../../src/cli/who/paint.ts';
import { type Answer, answerOf } from '../../../src/lineage/answer.ts';
import type { Break } from '../../../src/lineage/breaks.ts';

const plain = { paint: paintFor({ isTty: false, env: {} }), columns: null };
const node = (
  id: string,
  role: string,
  over: { uri?: string; identity?: string; missing?: boolean } = {},
) => ({
  id,
  role,
  label: id,
  arn: null,
  uri: over.uri ?? null,
  identity: over.identity ?? null,
  missing: over.missing ?? false,
});
const edge = (from: string, to: string, label: string | null = null) => ({ from, to, label });
const NODES = [
  node('d', 'data', { uri: 's3://b/d' }),
  node('i', 'image', { uri: 'r/i@sha256:1', identity: 'sha256:1' }),
  node('j', 'training-job', { missing: true }),
  node('p', 'package'),
  node('e', 'endpoint'),
];
const EDGES = [
  edge('d', 'j', 'read as train'),
  edge('i', 'j'),
  edge('i', 'p', 'registered in'),
  edge('j', 'p', 'made'),
  edge('p', 'e'),
];
const lost: Break = { code: 'training-job-gone', at: 'j', sentence: 'Job j is gone.', certain: true };
const open: Break = { code: 'no-data', at: 'd', sentence: 'Not all was read.', certain: false };

function about(id: string, edges = EDGES, breaks: readonly Break[] = [lost, open]): Answer {
  const way = { account: '1', region: 'r', arn: 'e', name: 'e', breaks, serves: new Set<string>() };
  return answerOf({ nodes: NODES, edges, endpoints: [way] }, [id], { up: true, down: true });
}

test('shows each node once with address, identity and the breaks that are there', () => {
  expect(tree(about('e'), 'up', plain)).toEqual([
    'endpoint e',
    '└◄── model package p',
    '    ├◄─ made ── training job j × not found',
    '    │   │  × BREAK: Job j is gone.',
    '    │   ├◄── image i [1]',
    '    │   │      r/i@sha256:1',
    '    │   └◄─ read as train ── data d',
    '    │          s3://b/d, known by address only',
    '    │          ? NOT KNOWN: Not all was read.',
    '    └◄─ registered in ── image i → see [1]',
  ]);
});

test('goes down from data to the endpoint', () => {
  expect(tree(about('d', EDGES, []), 'down', plain)).toEqual([
    'data d',
    '│  s3://b/d, known by address only',
    '└── read as train ─► training job j × not found',
    '    └── made ─► model package p',
    '        └──► endpoint e',
  ]);
});

test('ends in a circle', () => {
  const circle = [edge('p', 'j'), edge('j', 'p')];
  expect(tree(about('p', circle, []), 'up', plain)).toEqual([
    'model package p [1]',
    '└◄── training job j × not found',
    '    └◄── model package p → see [1]',
  ]);
});

test('wraps what is long on a terminal, and loses nothing', () => {
  const sentence = 'word '.repeat(40).trim();
  const lines = tree(about('e', EDGES, [{ ...lost, sentence }]), 'up', { ...plain, columns: 60 });
  const told = lines.filter((line) => /word/.test(line));
  expect(told.length).toBeGreaterThan(3);
  expect(told.every((line) => line.length <= 60)).toBe(true);
  expect(told.join(' ').match(/word/g)).toHaveLength(40);
});

test('lets no name steer the terminal', () => {
  const evil = { ...node('x\u001b[31m', 'endpoint'), label: 'x\u001b[31m' };
  const answer = answerOf({ nodes: [evil], edges: [], endpoints: [] }, [evil.id], { up: true, down: false });
  expect(tree(answer, 'up', plain)).toEqual(['endpoint x?[31m']);
});
