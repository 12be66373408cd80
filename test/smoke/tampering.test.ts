import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';
import { rezipped, swappedRecord, TAMPERINGS } from '../support/tampered-demo.ts';

let demo: DemoPack;
let other: DemoPack;
beforeAll(async () => {
  demo = await demoPack();
  other = await demoPack({ isOwn: true });
});
afterAll(async () => {
  await demo.remove();
  await other.remove();
});

interface Step {
  readonly id: string;
  readonly outcome: string;
  readonly detail: string;
}

async function verify(container: Buffer, bundle: Buffer, root = demo.root) {
  const path = join(demo.folder, 'tampered.zip');
  await writeFile(path, container);
  await writeFile(`${path}.sigstore.json`, bundle);
  const { exitCode, out } = await runCli(['verify', path, '--trust', root, '--json']);
  const { holds, steps } = JSON.parse(out) as { holds: boolean; steps: readonly Step[] };
  return { exitCode, holds, failed: steps.filter(({ outcome }) => outcome === 'failed') };
}

test('an untouched pack holds', async () => {
  const container = await rezipped(demo.files);
  expect(container.equals(await readFile(demo.path))).toBe(true);
  const verdict = await verify(container, await readFile(demo.bundlePath));
  expect(verdict).toEqual({ exitCode: 0, holds: true, failed: [] });
});

test.each(TAMPERINGS)('$title: the pack does not hold', async ({ change }) => {
  const files = new Map(demo.files);
  change(files);
  const verdict = await verify(await rezipped(files), await readFile(demo.bundlePath));
  expect(verdict.exitCode).toBe(1);
  expect(verdict.failed.map(({ id }) => id)).toEqual(expect.arrayContaining(['statement-subjects']));
  expect(verdict.failed.length).toBeGreaterThan(1);
});

test('a record swapped for a sound one of another time does not hold, even with its lists put right', async () => {
  const files = swappedRecord(demo.files);
  const verdict = await verify(await rezipped(files), await readFile(demo.bundlePath));
  expect(verdict.exitCode).toBe(1);
  expect(verdict.failed.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['container-files', 'conclusions']),
  );
});

test("another run's container does not hold with this run's statement", async () => {
  const verdict = await verify(await readFile(other.path), await readFile(demo.bundlePath));
  expect(verdict.exitCode).toBe(1);
  expect(verdict.failed.map(({ id }) => id)).toContain('statement-signature');
});

test('a whole pack of another signer does not lead to the trusted root', async () => {
  const verdict = await verify(await readFile(other.path), await readFile(other.bundlePath));
  expect(verdict.exitCode).toBe(1);
  expect(verdict.failed.map(({ detail }) => detail).join(' ')).toMatch(/root/);
});

test('without a trusted root nothing holds', async () => {
  const { exitCode, out } = await runCli(['verify', demo.path]);
  expect(exitCode).toBe(1);
  expect(out).toMatch(/does NOT hold/);
});
