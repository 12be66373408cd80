import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram, missingRequired, reportPrograms, runProgram } from '../conformance/programs.ts';
import { type DemoPack, demoPack } from '../support/demo-pack.ts';
import { runCli } from '../support/run-cli.ts';

const READER = 'trestle';
const PROGRAMS = [findProgram(READER)];
const absent = PROGRAMS.some(({ version }) => version === null);

afterAll(() => reportPrograms('The OSCAL export was read by', PROGRAMS));

test('has every program that the environment demands', () => {
  expect(missingRequired(PROGRAMS)).toEqual([]);
});

describe.skipIf(absent)('the OSCAL export of the sample in compliance-trestle', () => {
  let demo: DemoPack;
  let folder: string;
  let text: string;

  beforeAll(async () => {
    demo = await demoPack();
    const path = join(demo.folder, 'results.json');
    const { exitCode, err } = await runCli(['export', demo.path, '--as', 'oscal', '--out', path]);
    expect(exitCode, err).toBe(0);
    text = await readFile(path, 'utf8');
    folder = await mkdtemp(join(tmpdir(), 'exhibit-trestle-'));
    expect(runProgram(READER, ['init', '--local'], folder)).toMatchObject({ code: 0 });
  });
  afterAll(async () => {
    await demo.remove();
    await rm(folder, { recursive: true });
  });

  /** What it made of a document; null when it did not take it. */
  async function imported(name: string, document: string): Promise<unknown> {
    const file = join(demo.folder, `${name}.json`);
    await writeFile(file, document);
    const { code } = runProgram(READER, ['import', '-f', file, '-o', name], folder);
    if (code !== 0) return null;
    const kept = join(folder, 'assessment-results', name, 'assessment-results.json');
    return JSON.parse(await readFile(kept, 'utf8'));
  }

  test('is taken and validated, and nothing of it is lost', async () => {
    expect(withoutZones(await imported('pack', text))).toEqual(withoutZones(JSON.parse(text)));
    const validated = runProgram(READER, ['validate', '-t', 'assessment-results', '-n', 'pack'], folder);
    expect(validated).toMatchObject({ code: 0, text: expect.stringContaining('VALID: Model') });
  });

  test('is refused with a state that OSCAL does not know, and with a UUID that stands for two things', async () => {
    expect(
      await imported('state', text.replace('"state": "not-satisfied"', '"state": "unknown"')),
    ).toBeNull();
    const [first = '', second = ''] = [...text.matchAll(/"uuid": "[^"]+"/g)].map(([uuid]) => uuid).slice(-2);
    expect(await imported('twice', text.replace(first, second))).toBeNull();
  });
});

/** It writes the zone of a time as an offset. */
function withoutZones(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document).replaceAll(/(T\d\d:\d\d:\d\d(\.\d+)?)(\+00:00|Z)"/g, '$1Z"'));
}
