import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineageAnswer } from '../../src/reports/lineage-answer.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';

let demo: DemoPack;
beforeAll(async () => {
  demo = await demoPack();
});
afterAll(() => demo.remove());

const lineage = (...argv: readonly string[]) => runCli(['lineage', ...argv], { cwd: demo.folder });
const answerOf = async (...argv: readonly string[]) => {
  const { out, exitCode } = await lineage(...argv, '--json');
  expect(exitCode).toBe(0);
  return lineageAnswer.parse(JSON.parse(out));
};

test('tells from a pack what its report draws, and that the pack is verified', async () => {
  const { endpoints, breaks, source } = await answerOf('--pack', demo.path, '--trust', demo.root);
  expect(source).toMatchObject({ kind: 'pack', verification: { outcome: 'verified' } });
  expect(endpoints.map(({ arn }) => arn)).toEqual(demo.pack.lineage.map(({ endpoint }) => endpoint));
  expect(breaks.map(({ sentence }) => sentence)).toEqual(demo.pack.lineage.flatMap((graph) => graph.breaks));
});

test('answers from the pack as from the account that it was made of', async () => {
  const pack = await answerOf('sepsis-alert-prod', '--pack', demo.path);
  const account = await answerOf('sepsis-alert-prod', '--sample');
  expect(pack.source.verification?.outcome).toBe('unverified');
  expect({ ...pack, source: null }).toEqual({ ...account, source: null });
});

test('says so when nobody vouches for the pack, and refuses one that does not hold', async () => {
  const open = await lineage('--pack', demo.path);
  expect(open.exitCode).toBe(0);
  expect(open.out).toContain('The pack is unverified. No root was given to trust');
  const bytes = await readFile(demo.path);
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
  const changed = join(demo.folder, 'changed.zip');
  await writeFile(changed, bytes);
  const refused = await lineage('--pack', changed);
  expect(refused).toMatchObject({ exitCode: 1, out: '' });
  expect(refused.err).toContain('PACK_INVALID: The pack does not hold.');
});
