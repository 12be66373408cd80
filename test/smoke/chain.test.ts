import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { type LaterPack, laterPack } from '../support/later-pack.ts';
import { runCli } from '../support/run-cli.ts';

// Two more runs on the sample account: one that goes on with the chain, and one that goes on from where another did.

let first: DemoPack;
let second: LaterPack;
let fork: LaterPack;
beforeAll(async () => {
  first = await demoPack();
  second = await laterPack(first, { now: '2026-10-03T07:00:00Z' });
  fork = await laterPack(first, { now: '2026-10-04T07:00:00Z', argv: ['--previous', first.path] });
});
afterAll(() => first.remove());

const verify = (...paths: readonly string[]) => runCli(['verify', ...paths, '--trust', first.root]);
const verified = async (...paths: readonly string[]) => {
  const { out, exitCode } = await runCli(['verify', ...paths, '--trust', first.root, '--json']);
  const { holds, packs, steps } = JSON.parse(out);
  return { exitCode, holds, files: packs.map(({ file }: { file: string }) => file), steps };
};

test('a run finds the pack before it by its scope, and says which', async () => {
  expect(second.err).toContain(`The pack before this one, the newest of this scope: ${first.pack.id}.zip,`);
  expect(second.err).toContain(digestOf(await readFile(first.path)));
});

test('two packs that follow each other are a chain, however they are given', async () => {
  expect(await verified(second.path, first.path)).toMatchObject({
    ...{ exitCode: 0, holds: true },
    files: [first.path, second.path],
  });
  const { out, exitCode } = await verify(first.path, second.path);
  expect([exitCode, out.trimEnd().split('\n').at(-1)]).toEqual([0, 'The chain holds.']);
});

test('two packs that name the same one are told as a fork', async () => {
  const { exitCode, holds, steps } = await verified(first.path, second.path, fork.path);
  const failed = steps.filter(({ outcome }: { outcome: string }) => outcome === 'failed');
  expect([exitCode, holds, failed]).toMatchObject([1, false, [{ id: 'chain-forks' }]]);
  expect(failed[0].detail).toContain(`${second.path} and ${fork.path}`);
});

test('a pack that does not hold breaks the chain, and what is wrong with it is told', async () => {
  const changed = join(first.folder, 'changed.zip');
  await writeFile(changed, Buffer.concat([await readFile(second.path), Buffer.from('more')]));
  const { out, exitCode } = await verify(first.path, changed);
  expect([exitCode, out.trimEnd().split('\n').at(-1)]).toEqual([1, 'The chain does NOT hold.']);
  expect(out).toMatch(/^FAILED +not known/m);
  expect(out).toMatch(/FAILED +Every pack holds by itself/);
  await rename(changed, `${changed}.gone`);
});

test('the same pack twice is no chain', async () => {
  const { exitCode, err } = await verify(first.path, first.path);
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^INPUT_INVALID: .*are the same pack/)]);
});

test('a statement by name goes with one pack', async () => {
  const { exitCode, err } = await verify(first.path, second.path, '--bundle', first.bundlePath);
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^USAGE_INVALID: --bundle is for one pack/)]);
});

test('a run cannot name a pack and begin a chain', async () => {
  const words = ['run', '--from', '2026-07-01', '--to', '2026-10-01', '--first', '--previous', first.path];
  const { exitCode, err } = await runCli(words);
  expect([exitCode, err]).toEqual([2, expect.stringMatching(/^USAGE_INVALID: /)]);
});
