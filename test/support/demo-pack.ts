import { access, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { openContainer } from '../../src/container/open-container.ts';
import { type Pack, pack as packSchema } from '../../src/reports/pack.ts';
import { runCli } from './run-cli.ts';

/** The pack of the sample account, made by the demo command, in a folder of its own. */
export interface DemoPack {
  readonly folder: string;
  readonly path: string;
  readonly bundlePath: string;
  readonly root: string;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pack: Pack;
  remove(): Promise<void>;
}

/** Where the files of a demo lie in its folder. */
interface Made {
  readonly path: string;
  readonly bundle: string;
}

/**
 * A copy of the demo's pack. It is made once for all test files, since that takes seconds.
 *
 * @param isOwn made anew, with keys of its own
 */
export async function demoPack({ isOwn = false } = {}): Promise<DemoPack> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-demo-'));
  const made = isOwn ? await makeDemo(folder) : await copiedDemo(folder);
  const path = join(folder, made.path);
  const files = openContainer(await readFile(path));
  const packText = files.get('pack.json')?.toString('utf8') ?? '';
  return {
    ...{ folder, path, files },
    bundlePath: join(folder, made.bundle),
    root: join(folder, 'keys', 'root.pem'),
    pack: packSchema.parse(JSON.parse(packText)),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function makeDemo(folder: string): Promise<Made> {
  const { exitCode, out, err } = await runCli(['demo', '--out', folder, '--json'], { cwd: folder });
  if (exitCode !== 0) throw new Error(`The demo ended with ${exitCode}: ${err}`);
  const { path, bundle } = JSON.parse(out) as Made;
  return { path: relative(folder, path), bundle: relative(folder, bundle) };
}

async function copiedDemo(folder: string): Promise<Made> {
  const shared = inject('sharedFolder');
  const [demo, told] = [join(shared, 'demo'), join(shared, 'demo.json')];
  // The first of all test files makes it.
  const isFirst = await mkdir(demo).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const made = await makeDemo(demo).catch((error: unknown) => ({ failure: String(error) }));
    await writeFile(`${told}.draft`, JSON.stringify(made));
    await rename(`${told}.draft`, told);
  }
  while (!(await isThere(told))) await pause(100);
  const made = JSON.parse(await readFile(told, 'utf8')) as Made | { readonly failure: string };
  if ('failure' in made) throw new Error(made.failure);
  await cp(demo, folder, { recursive: true });
  return made;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
