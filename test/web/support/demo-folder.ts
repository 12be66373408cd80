import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openContainer } from '../../../src/container/open-container.ts';
import { type Pack, pack as packSchema } from '../../../src/reports/pack.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, '../../../bin/exhibit.mjs');

/** The pack of the sample account in a folder of its own, made by the program as a user runs it. */
export interface DemoFolder {
  readonly folder: string;
  readonly path: string;
  readonly bundlePath: string;
  readonly root: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pack: Pack;
  remove(): Promise<void>;
}

/** Makes it anew. */
export async function demoFolder(): Promise<DemoFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-demo-'));
  const { stdout } = await run(process.execPath, [program, 'demo', '--out', folder, '--json'], {
    cwd: folder,
  });
  const { path, bundle } = JSON.parse(stdout) as { readonly path: string; readonly bundle: string };
  const files = openContainer(await readFile(path));
  return {
    ...{ folder, path, files },
    bundlePath: bundle,
    root: join(folder, 'keys', 'root.pem'),
    pack: packSchema.parse(JSON.parse(files.get('pack.json')?.toString('utf8') ?? '')),
    remove: () => rm(folder, { recursive: true }),
  };
}
