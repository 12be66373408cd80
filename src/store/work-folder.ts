import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import type { Lines } from '../core/lines.ts';
import { byText } from '../core/order.ts';
import { type BodyFolder, bodyFolder } from './body-folder.ts';
import { fileLines } from './line-file.ts';

/** A folder for what a run keeps while it works, and for what one that is killed leaves behind. */
export interface WorkFolder {
  readonly path: string;
  /** Keys the markers that stand for secrets: the same in all parts of a run, and gone with the folder. */
  readonly redactionKey: Uint8Array;
  readonly bodies: BodyFolder;
  /** Lines in a file of this name, readable by its owner only. */
  lines(name: string): Lines;
  /** Lets go of the folder, so that the run can be resumed from it. */
  leave(): Promise<void>;
  /** Removes the folder with all that is in it. */
  remove(): Promise<void>;
}

/** What a run left behind that did not finish. */
export interface UnfinishedWork {
  readonly path: string;
  /** The text of its `run.json`. */
  readonly run: string;
}

const PREFIX = '.work-';
const RUN = 'run.json';
const KEY = 'redaction.key';
/** Number of the process that works in the folder. */
const PROCESS = 'process';
/** Version of the layout of a work folder. */
const LAYOUT = 'layout';
const VERSION = '1';

/**
 * Makes a work folder below the folder of a store, for its owner only.
 *
 * @param run the text of the run's `run.json`; it is written last, so that a folder which has it has all the rest
 * @throws STORE_FAILED when it cannot be made
 */
export async function workFolder(store: string, run: string): Promise<WorkFolder> {
  const redactionKey = randomBytes(32);
  const path = await attempt(store, async () => {
    await mkdir(store, { recursive: true });
    const made = await mkdtemp(join(store, PREFIX));
    await writeFile(join(made, LAYOUT), VERSION, { mode: 0o600 });
    await writeFile(join(made, PROCESS), String(process.pid), { mode: 0o600 });
    await writeFile(join(made, KEY), redactionKey, { mode: 0o600 });
    await writeFile(join(made, RUN), run, { mode: 0o600 });
    return made;
  });
  return opened(path, redactionKey);
}

/**
 * Opens the work folder of a run that did not finish. What it kept besides its calls and their contents is gone.
 *
 * @throws CONFIG_INVALID when a process works in it, or another layout was written
 * @throws STORE_FAILED when it cannot be read or written
 */
export async function reopenedWork(path: string): Promise<WorkFolder> {
  return attempt(path, async () => {
    const owner = await ownerOf(path);
    if (owner !== null) {
      const remedy = `If it is another one, delete ${join(path, PROCESS)}.`;
      throw new ExhibitError('CONFIG_INVALID', `Process ${owner} works in ${path}. ${remedy}`);
    }
    const layout = await readFile(join(path, LAYOUT), 'utf8');
    if (layout !== VERSION)
      throw new ExhibitError('CONFIG_INVALID', `${path} was written by another version of exhibit.`);
    await writeFile(join(path, PROCESS), String(process.pid), { mode: 0o600 });
    await rm(scratchIn(path), { force: true });
    return opened(path, await readFile(join(path, KEY)));
  });
}

/** What runs left behind beside a store, in the order of the names of their folders. */
export async function unfinishedWork(store: string): Promise<readonly UnfinishedWork[]> {
  const names = await readdir(store).catch((): string[] => []);
  const found: UnfinishedWork[] = [];
  for (const name of names.filter((each) => each.startsWith(PREFIX)).toSorted(byText)) {
    const path = resolve(store, name);
    const run = await readFile(join(path, RUN), 'utf8').catch(() => null);
    if (run !== null && (await ownerOf(path)) === null) found.push({ path, run });
  }
  return found;
}

/** The text of `run.json` in a work folder. @throws CONFIG_INVALID when it holds none */
export async function runIn(path: string): Promise<string> {
  return readFile(join(path, RUN), 'utf8').catch((cause: unknown) => {
    throw new ExhibitError('CONFIG_INVALID', `${path} holds no unfinished run (${RUN}).`, { cause });
  });
}

function opened(path: string, redactionKey: Uint8Array): WorkFolder {
  const open: ReturnType<typeof fileLines>[] = [];
  const close = () => {
    for (const lines of open.splice(0)) lines.close();
  };
  return {
    path,
    redactionKey,
    bodies: bodyFolder(join(path, 'bodies')),
    lines(name) {
      const lines = fileLines(join(path, `${name}.ndjson`));
      open.push(lines);
      return lines;
    },
    async leave() {
      close();
      await rm(scratchIn(path), { force: true });
      await rm(join(path, PROCESS), { force: true });
    },
    async remove() {
      close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

const scratchIn = (path: string) => join(path, 'scratch.ndjson');

/** The process that works in a folder and lives; null when it is gone, or is this one under a number used again. */
async function ownerOf(path: string): Promise<number | null> {
  const pid = Number(await readFile(join(path, PROCESS), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    const isForeign = error instanceof Error && 'code' in error && error.code === 'EPERM';
    return isForeign ? pid : null;
  }
}

async function attempt<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ExhibitError) throw cause;
    throw new ExhibitError('STORE_FAILED', `${path} could not be written to.`, { cause });
  }
}
