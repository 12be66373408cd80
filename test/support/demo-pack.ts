import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openContainer } from '../../src/container/open-container.ts';
import { type Pack, pack as packSchema } from '../../src/reports/pack.ts';
import { runCli } from './run-cli.ts';

/** The pack of the sample account, made by the demo command in a folder of its own. */
export interface DemoPack {
  readonly folder: string;
  readonly path: string;
  readonly bundlePath: string;
  readonly root: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pack: Pack;
  remove(): Promise<void>;
}

/** Makes it. Takes a few seconds. */
export async function demoPack(): Promise<DemoPack> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-demo-'));
  const { exitCode, out, err } = await runCli(['demo', '--out', folder, '--json'], { cwd: folder });
  if (exitCode !== 0) throw new Error(`The demo ended with ${exitCode}: ${err}`);
  const { path, bundle: bundlePath } = JSON.parse(out) as { path: string; bundle: string };
  const files = openContainer(await readFile(path));
  const packText = files.get('pack.json')?.toString('utf8') ?? '';
  return {
    folder,
    path,
    bundlePath,
    root: join(folder, 'keys', 'root.pem'),
    files,
    pack: packSchema.parse(JSON.parse(packText)),
    remove: () => rm(folder, { recursive: true }),
  };
}
