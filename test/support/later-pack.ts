import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TranscriptRecord } from '../../src/aws/transcript.ts';
import { SAMPLE } from '../../src/cli/sample.ts';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import type { DemoPack } from './demo-pack.ts';
import { type CliRun, runCli } from './run-cli.ts';

const PLACE = fileURLToPath(new URL('../../sample/', import.meta.url));

/** How the sample account is another one at the next run. */
export interface Doctored {
  /** What becomes of each recorded call; null takes it away. */
  readonly calls?: (record: TranscriptRecord) => TranscriptRecord | null;
  /** What becomes of the text of its decisions. */
  readonly decisions?: (text: string) => string;
  /** Further words of the command line. */
  readonly argv?: readonly string[];
  readonly now?: string;
}

/** A pack of the sample account, doctored or as it is, made by `exhibit run` into the folder of another pack. */
export interface LaterPack extends CliRun {
  readonly path: string;
}

/** Makes it, with the signer of the demo. Takes about as long as the demo. */
export async function laterPack(demo: Pick<DemoPack, 'folder'>, doctored: Doctored = {}): Promise<LaterPack> {
  const folder = await mkdtemp(join(demo.folder, '.sample-'));
  await cp(PLACE, folder, { recursive: true });
  const config = join(folder, 'exhibit.yaml');
  const signer = `signer: file:${join(demo.folder, 'keys')}\n`;
  await writeFile(config, `${await readFile(config, 'utf8')}${signer}`);
  const { calls = (record) => record, decisions = (text) => text } = doctored;
  await rewrite(join(folder, 'decisions.yaml'), decisions);
  await rewrite(join(folder, 'account', 'transcript', 'calls.ndjson'), (text) =>
    text
      .trimEnd()
      .split('\n')
      .flatMap((line) => calls(JSON.parse(line)) ?? [])
      .map((record) => `${canonicalJson(record)}\n`)
      .join(''),
  );
  const words = ['run', '--config', config, '--from', SAMPLE.from, '--to', SAMPLE.to];
  const run = await runCli([...words, '--store', demo.folder, '--json', ...(doctored.argv ?? [])], {
    now: new Date(doctored.now ?? SAMPLE.packed),
  });
  if (run.exitCode !== 0) throw new Error(`The later run ended with ${run.exitCode}: ${run.err}`);
  return { ...run, path: (JSON.parse(run.out) as { path: string }).path };
}

async function rewrite(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')));
}
