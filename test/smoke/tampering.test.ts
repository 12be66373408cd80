import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';

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

test.each([
  {
    title: 'a byte changed in the evidence',
    change: (files: Map<string, Buffer>) =>
      flip(files, 'evidence/111122223333/us-east-1/aws.sagemaker.endpoints@1.json'),
  },
  {
    title: 'a byte changed in the report',
    change: (files: Map<string, Buffer>) => flip(files, 'report.pdf'),
  },
  {
    title: 'a byte changed in the transcript',
    change: (files: Map<string, Buffer>) => flip(files, 'transcript/calls.ndjson'),
  },
  { title: 'a byte changed in run.json', change: (files: Map<string, Buffer>) => flip(files, 'run.json') },
  {
    title: 'a file added',
    change: (files: Map<string, Buffer>) => void files.set('evidence/extra.json', Buffer.from('{}')),
  },
  {
    title: 'a file removed',
    change: (files: Map<string, Buffer>) =>
      void files.delete('evidence/111122223333/global/aws.s3.buckets@1.json'),
  },
  {
    title: 'a file renamed',
    change: (files: Map<string, Buffer>) => {
      const name = 'evidence/111122223333/us-east-1/aws.kms.keys@1.json';
      files.set(name.replace('us-east-1', 'us-east-2'), files.get(name) ?? Buffer.alloc(0));
      files.delete(name);
    },
  },
  {
    title: 'bytes appended to the PDF',
    change: (files: Map<string, Buffer>) =>
      void files.set(
        'report.pdf',
        Buffer.concat([files.get('report.pdf') ?? Buffer.alloc(0), Buffer.from('\n% more')]),
      ),
  },
])('$title: the pack does not hold', async ({ change }) => {
  const files = new Map(demo.files);
  change(files);
  const verdict = await verify(await rezipped(files), await readFile(demo.bundlePath));
  expect(verdict.exitCode).toBe(1);
  expect(verdict.failed.map(({ id }) => id)).toEqual(expect.arrayContaining(['statement-subjects']));
  expect(verdict.failed.length).toBeGreaterThan(1);
});

test('a record swapped for a sound one of another time does not hold, even with its lists put right', async () => {
  const name = 'evidence/111122223333/us-east-1/aws.cloudtrail.changes@1.json';
  const record = JSON.parse(textOf(demo.files, name));
  const twin = Buffer.from(canonicalJson({ ...record, collectedAt: '2026-10-03T06:00:00Z' }));
  const files = new Map(demo.files).set(name, twin);
  for (const list of ['SHA256SUMS', 'manifest.json']) {
    const before = digestOf(demo.files.get(name) ?? '').slice(7);
    files.set(list, Buffer.from(textOf(files, list).replaceAll(before, digestOf(twin).slice(7))));
  }
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

/** The files as one zip, written as a pack is: without a change the bytes are those of the pack. */
async function rezipped(files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const stored = new Set(['mimetype', 'report.pdf', 'META-INF/signature001.p7s']);
  return writeZip(files, stored, new Date('2026-10-02T07:00:00Z'));
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  return (files.get(name) ?? Buffer.alloc(0)).toString('utf8');
}

function flip(files: Map<string, Buffer>, name: string): void {
  const bytes = Buffer.from(files.get(name) ?? Buffer.alloc(0));
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  files.set(name, bytes);
}
