import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { PackDiff } from '../../src/reports/diff/diff.ts';
import { packDiff } from '../../src/reports/diff/diff.ts';
import { pack as packSchema } from '../../src/reports/pack.ts';
import { previousIn, runInputsIn } from '../../src/runs/pack-files.ts';
import { readPdf, squeezed } from '../reports/pdf/pdf-reader.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { DOCTORED, TRUTH } from '../support/doctored-sample.ts';
import { type LaterPack, laterPack } from '../support/later-pack.ts';
import { runCli } from '../support/run-cli.ts';

// Two more runs on the sample account: one that goes on with the chain, of which it is known what is not as it was, and
// one that goes on from where another did.

let first: DemoPack;
let second: LaterPack;
let fork: LaterPack;
beforeAll(async () => {
  first = await demoPack();
  second = await laterPack(first, DOCTORED);
  fork = await laterPack(first, { argv: ['--previous', first.path, '--framework', 'hipaa'] });
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
  expect([exitCode, holds, failed]).toMatchObject([1, false, [{ id: 'chain-forks' }, { id: 'chain-scope' }]]);
  for (const { path } of [second, fork]) expect(failed[0].detail).toContain(path);
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

const diff = (...argv: readonly string[]) => runCli(['diff', ...argv], { columns: 80, cwd: first.folder });
let told: ReturnType<typeof diff> | undefined;
/** What the comparison says of the two; it is made once. */
const diffed = async (): Promise<PackDiff> => {
  told ??= diff(first.path, second.path, '--trust', first.root, '--json');
  return packDiff.parse(JSON.parse((await told).out));
};

test('the comparison finds what is not as it was, and nothing else', async () => {
  const { exceptions, gaps, resources, evidence, follows, worse, older, newer } = await diffed();
  expect({
    new: exceptions.new.map(({ check, resource, was }) => [check, resource, was]),
    changed: exceptions.changed.map(({ check, resource, acceptance }) => [check, resource, acceptance]),
    closed: exceptions.closed.map(({ check, resource, is }) => [check, resource, is]),
  }).toEqual({ new: TRUTH.new, changed: TRUTH.changed, closed: TRUTH.closed });
  const asked = gaps.new.map(({ account, region, action, kind }) => [account, region, action, kind]);
  expect([...new Map(asked.map((gap) => [gap.join(), gap])).values()]).toEqual(TRUTH.gaps);
  expect([resources.came, resources.gone, evidence.lost, evidence.came]).toEqual([[], [], [], []]);
  expect([follows, worse, older.verification.outcome, newer.verification.outcome]).toEqual([
    ...[true, true],
    ...['verified', 'verified'],
  ]);
});

test('no control is called better where less was read', async () => {
  const { controls, exceptions } = await diffed();
  expect(controls.map(({ direction }) => direction)).not.toContain('better');
  expect(controls.length).toBeGreaterThan(0);
  for (const { is } of exceptions.unjudged) expect(is).toBe('unknown');
});

test('the text says the same in 80 columns, without colour', async () => {
  const { out, exitCode } = await diff(first.path, second.path, '--trust', first.root);
  expect(exitCode).toBe(0);
  for (const [, resource] of [...TRUTH.new, ...TRUTH.changed])
    expect(out.replaceAll(/\n +/g, '')).toContain(resource);
  expect(out).toMatch(/^worse +pci-dss /m);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the report says the same, and takes the place of no other file', async () => {
  const path = join(first.folder, 'changes.pdf');
  expect((await diff(first.path, second.path, '--pdf', 'changes.pdf')).exitCode).toBe(0);
  const text = squeezed(readPdf(await readFile(path)).pages);
  for (const [, resource] of [...TRUTH.new, ...TRUTH.changed, ...TRUTH.closed])
    expect(text).toContain(resource.replaceAll(/\s/g, ''));
  const again = await diff(first.path, second.path, '--pdf', 'changes.pdf');
  expect([again.exitCode, again.err]).toEqual([3, expect.stringMatching(/^STORE_FAILED: /)]);
});

test('exit code 1 is for who asks whether something got worse', async () => {
  expect((await diff(first.path, second.path, '--exit-code')).exitCode).toBe(1);
});

test('without a root the comparison says that nobody stands behind the packs', async () => {
  const { out } = await diff(first.path, second.path);
  expect(out).toContain('OLDER: No root was given to trust');
});

test.each([
  ['the newer pack first', () => [second.path, first.path], 'USAGE_INVALID: Name the older pack first'],
  ['one pack twice', () => [first.path, first.path], 'INPUT_INVALID: Both are the same pack'],
])('refuses %s', async (_, paths, says) => {
  const { exitCode, err } = await diff(...paths());
  expect([exitCode, err]).toEqual([2, expect.stringContaining(says)]);
});

test('refuses a pack that was changed', async () => {
  const changed = join(first.folder, 'touched.zip');
  await writeFile(changed, Buffer.concat([await readFile(second.path), Buffer.from('more')]));
  const { exitCode, err } = await diff(first.path, changed);
  expect([exitCode, err]).toEqual([1, expect.stringMatching(/^PACK_INVALID: The pack does not hold/)]);
});

const contentOf = async (path: string) => {
  const files = openContainer(await readFile(path));
  const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
  return { files, text, pack: packSchema.parse(JSON.parse(text('pack.json'))) };
};

test('the document of the pack before travels in the new one, which tells what changed since', async () => {
  const { files, text, pack } = await contentOf(second.path);
  expect(files.get('previous/pack.json')).toEqual(first.files.get('pack.json'));
  expect(JSON.parse(text('run.json'))).toMatchObject({
    previous: digestOf(await readFile(first.path)),
    compared: { document: digestOf(text('previous/pack.json')) },
  });
  const { exceptions, controls, counts } = await diffed();
  expect(pack.changes).toMatchObject({ previous: { id: first.pack.id }, controls, counts });
  expect(pack.changes?.exceptions.new).toEqual(exceptions.new);
  expect(pack.limits).not.toContainEqual(expect.stringMatching(/begins a chain|not compared/));
});

test('its report has a chapter of that, and that of the first says that there is nothing to compare', async () => {
  const { files } = await contentOf(second.path);
  const report = readPdf(files.get('report.pdf') ?? Buffer.alloc(0));
  expect(report.bookmarks).toContainEqual(expect.stringMatching(/ {2}Changes since the last pack$/));
  const text = squeezed(report.pages);
  expect(text).toContain(`Packbeforethis${first.pack.id}`);
  expect(text).toContain('Newexceptions:1');
  expect(first.pack.changes).toBeNull();
  expect(first.pack.limits).toContainEqual(expect.stringContaining('none before it to compare it with'));
  const before = readPdf(first.files.get('report.pdf') ?? Buffer.alloc(0));
  expect(squeezed(before.pages)).toContain('Thispackbeginsachain');
});

test('a pack that tells what changed is performed again to the same bytes', async () => {
  const { out, exitCode } = await runCli(['replay', second.path, '--json']);
  expect([exitCode, JSON.parse(out).differences]).toEqual([0, []]);
});

test('the document before has to be the one that run.json names', async () => {
  const { files } = await contentOf(second.path);
  const inputs = runInputsIn(files);
  const name = 'previous/pack.json';
  expect(previousIn(files, inputs)?.id).toBe(first.pack.id);
  const refusal = expect.objectContaining({ code: 'PACK_INVALID' });
  const other = new Map([...files, [name, files.get('pack.json') ?? Buffer.alloc(0)]]);
  expect(() => previousIn(other, inputs)).toThrow(refusal);
  expect(() => previousIn(new Map([...files].filter(([each]) => each !== name)), inputs)).toThrow(refusal);
  expect(() => previousIn(files, {})).toThrow(refusal);
  expect(previousIn(first.files, {})).toBeNull();
});
