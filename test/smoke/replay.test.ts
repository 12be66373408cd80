import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';

let demo: DemoPack;
beforeAll(async () => {
  demo = await demoPack();
});
afterAll(() => demo.remove());

/** Entries that a pack does not compress. */
const STORED = new Set(['mimetype', 'report.pdf', 'META-INF/signature001.p7s']);

const CALLS = 'transcript/calls.ndjson';

async function replay(change: (lines: string[]) => string[]) {
  const lines = (demo.files.get(CALLS) ?? Buffer.alloc(0)).toString('utf8').trimEnd().split('\n');
  const files = new Map(demo.files).set(CALLS, Buffer.from(`${change(lines).join('\n')}\n`));
  const path = join(demo.folder, 'changed.zip');
  await writeFile(path, await writeZip(files, new Set(['mimetype']), new Date(0)));
  return runCli(['replay', path]);
}

test('a pack performed again is the same to the byte: every evidence file and pack.json', async () => {
  const { exitCode, out } = await runCli(['replay', demo.path, '--json']);
  const evidence = [...demo.files.keys()].filter((name) => name.startsWith('evidence/'));
  expect(JSON.parse(out)).toEqual({
    identical: true,
    compared: evidence.length + 1,
    calls: demo.pack.transcript.calls,
    differences: [],
  });
  expect(exitCode).toBe(0);
});

test('a call that is missing is named', async () => {
  const missing = (line: string): boolean =>
    line.includes('"operation":"DescribeEndpoint"') && line.includes('sepsis-alert-prod');
  const { exitCode, out, err } = await replay((lines) => lines.filter((line) => !missing(line)));
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err).toMatch(/CALL_UNRECORDED: .*DescribeEndpoint.*sepsis-alert-prod/);
});

test('a call that was never made is noticed', async () => {
  const { exitCode, out } = await replay((lines) => {
    const last = JSON.parse(lines.at(-1) ?? '{}');
    return [...lines, lines.at(-1)?.replace(`"seq":${last.seq}`, `"seq":${last.seq + 1}`) ?? ''];
  });
  expect(exitCode).toBe(1);
  expect(out).toMatch(/1 recorded calls were not asked for/);
});

test('a changed answer gives other evidence', async () => {
  const { exitCode, out } = await replay((lines) =>
    lines.map((line) => line.replace('"EnableNetworkIsolation":true', '"EnableNetworkIsolation":false')),
  );
  expect(exitCode).toBe(1);
  expect(out).toMatch(/evidence\/\d+\/[a-z0-9-]+\/aws\.sagemaker\.models@1\.json came out different/);
});

test('a line that is no record is refused by its number', async () => {
  const { exitCode, err } = await replay((lines) => ['{"task":1}', ...lines]);
  expect(exitCode).toBe(1);
  expect(err).toMatch(/TRANSCRIPT_INVALID: Line 1 /);
});

test('the same run with the same signer gives the same bytes', async () => {
  const { out } = await runCli(['demo', '--out', demo.folder, '--json'], { cwd: demo.folder });
  const { path } = JSON.parse(out) as { path: string };
  expect(path).toBe(demo.path);
  const before = digestOf(await writeZip(demo.files, STORED, new Date('2026-10-02T07:00:00Z')));
  expect(digestOf(await readFile(path))).toBe(before);
});
