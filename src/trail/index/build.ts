import { statSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { canonicalJson } from '../../core/canonical-json.ts';
import { by, byText } from '../../core/order.ts';
import { type LogPlace, placeOf } from '../log-name.ts';
import { openDraft } from './draft.ts';
import { INDEX_SOURCES, type KeepRule, RULE_VERSION } from './keep-rule.ts';
import { type ListedLog, listLogs } from './list-logs.ts';
import { DATA, type IndexedFile, type IndexPart, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { PartWriter, partName } from './part-writer.ts';
import { openSandbox, quoted, type Sandbox } from './sandbox.ts';
import type { ScanSummary } from './scan-job.ts';
import { type SizedJob, scanAll } from './scan-pool.ts';
import type { Segment } from './segment-writer.ts';

/** What to index. */
export interface BuildOptions {
  /** Folder with the log files in the layout of S3, anywhere above `AWSLogs`. */
  readonly logs: string;
  /** Folder of the index; made when it is not there. */
  readonly index: string;
  /** All writes and some sources when left out. */
  readonly rule?: KeepRule;
  /** As many as there are processors when left out, but four at most. */
  readonly threads?: number;
}

/** What an indexing did. */
export interface BuildReport {
  readonly manifest: Manifest;
  /** Files that were read, because they are new or have changed. */
  readonly read: number;
  readonly unchanged: number;
  /** Files that were indexed before and are not there any more; their records are gone from the index. */
  readonly gone: readonly string[];
}

/** Memory in MB of the database that looks for duplicates. */
const DATABASE_MB = 192;

/** Threads when nobody says how many: each holds about 100 MB. */
const MOST_THREADS = 4;

type Log = { readonly key: string; readonly place: LogPlace };

/**
 * Brings an index up to date with a folder of logs: reads each new or changed file once and writes its records,
 * sorted, one Parquet file per account, region and month.
 *
 * The index changes in one step at the end, by the exchange of its manifest: a process that is killed leaves it as it
 * was, and the next one begins again. Every file that was refused and every record that is none is in the manifest.
 *
 * @throws INPUT_INVALID when the folder of logs cannot be read, or the index is being written or of another format
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const [logs, index] = [resolve(options.logs), resolve(options.index)];
  const rule = options.rule ?? { any: INDEX_SOURCES, writes: 'all' };
  const threads = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const listed = (await listLogs(logs)).filter(({ key }) => !join(logs, key).startsWith(`${index}/`));
  const draft = await openDraft(index);
  try {
    const build = new Build({ logs, index, draft, rule, threads }, await known(index, rule));
    return await build.run(listed);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** What the index holds, if it was built by the same rule. */
async function known(index: string, rule: KeepRule): Promise<Manifest | null> {
  const before = await readManifest(index);
  const isSame = before?.ruleVersion === RULE_VERSION && canonicalJson(before.rule) === canonicalJson(rule);
  return isSame ? before : null;
}

interface Setting {
  readonly logs: string;
  readonly index: string;
  readonly draft: string;
  readonly rule: KeepRule;
  readonly threads: number;
}

class Build {
  readonly #setting: Setting;
  readonly #before: ReadonlyMap<string, IndexedFile>;
  readonly #parts: ReadonlyMap<string, IndexPart>;
  readonly #read = new Map<string, ScanSummary>();
  readonly #segments: Segment[] = [];

  constructor(setting: Setting, before: Manifest | null) {
    this.#setting = setting;
    this.#before = new Map(before?.files.map((file) => [file.key, file]));
    this.#parts = new Map(before?.parts.map((part) => [partName(part), part]));
  }

  async run(listed: readonly ListedLog[]): Promise<BuildReport> {
    const logs = listed.flatMap(({ key, name }) => (name.kind === 'log' ? [{ key, place: name }] : []));
    await this.#scan(logs);
    const present = new Set(logs.map(({ key }) => key));
    const gone = [...this.#before.keys()].filter((key) => !present.has(key));
    const files = logs.flatMap(({ key }) => this.#fileOf(key) ?? []);
    const manifest: Manifest = {
      format: 2,
      ruleVersion: RULE_VERSION,
      rule: this.#setting.rule,
      files,
      misnamed: listed.filter(({ name }) => name.kind === 'misnamed').map(({ key }) => key),
      parts: await this.#write(logs, gone),
    };
    await this.#commit(manifest);
    return { manifest, read: this.#read.size, unchanged: logs.length - this.#read.size, gone };
  }

  #fileOf(key: string): IndexedFile | null {
    const summary = this.#read.get(key);
    return summary ? { key, ...summary } : (this.#before.get(key) ?? null);
  }

  /** Reads the files; their records become segments. */
  async #scan(logs: readonly Log[]): Promise<void> {
    const { logs: folder, index, draft, rule, threads } = this.#setting;
    const jobs: SizedJob[] = [];
    for (const [number, { key }] of logs.entries()) {
      const path = join(folder, key);
      const known = this.#before.get(key)?.digest ?? null;
      jobs.push({
        job: { number, path, key, rule, known, part: partOfKey(key) },
        size: contentSize(path),
      });
    }
    await scanAll(jobs, { threads, index, draft }, ({ results, segments }) => {
      this.#segments.push(...segments);
      for (const { number, summary } of results) {
        const key = logs[number]?.key;
        if (key !== undefined && summary) this.#read.set(key, summary);
      }
    });
  }

  /** Writes the parts of which a file is new, has changed, or is gone. */
  async #write(logs: readonly Log[], gone: readonly string[]): Promise<IndexPart[]> {
    const touched = this.#touched(logs, gone);
    const parts = [...this.#parts].filter(([name]) => !touched.has(name)).map(([, part]) => part);
    if (touched.size > 0) {
      const { index, draft, threads } = this.#setting;
      const sandbox = await openSandbox({ folder: index, memoryMb: DATABASE_MB, threads });
      const writer = new PartWriter(sandbox, { index, data: join(index, DATA), draft });
      try {
        await loadReplaced(sandbox, join(draft, 'replaced'), [...this.#read.keys(), ...gone]);
        const segments = Map.groupBy(this.#segments, ({ part }) => part);
        for (const name of [...touched].toSorted(byText)) {
          const part = await writer.write(name, this.#parts.get(name) ?? null, segments.get(name) ?? []);
          if (part) parts.push(part);
        }
      } finally {
        writer.close();
        sandbox.close();
      }
    }
    return parts.toSorted(by(partName));
  }

  #touched(logs: readonly Log[], gone: readonly string[]): Set<string> {
    const read = logs.map(({ key }) => key).filter((key) => this.#read.has(key));
    return new Set([...read, ...gone].map(partOfKey));
  }

  /** The exchange of the manifest is the moment from which the new index holds. */
  async #commit(manifest: Manifest): Promise<void> {
    const { index, draft } = this.#setting;
    const text = canonicalJson(manifest);
    const path = join(index, MANIFEST);
    const same = await readFile(path, 'utf8').then(
      (now) => now === text,
      () => false,
    );
    if (!same) {
      await writeFile(join(draft, MANIFEST), text, { flush: true });
      await rename(join(draft, MANIFEST), path);
    }
    const used = new Set(
      manifest.parts.flatMap(({ files, duplicates }) => [
        ...files.flatMap(({ name, names }) => [name, names]),
        duplicates.file,
      ]),
    );
    for (const file of await readdir(join(index, DATA)))
      if (!used.has(file)) await rm(join(index, DATA, file));
  }
}

const monthOf = ({ day }: LogPlace) => day.slice(0, 7);

function partOfKey(key: string): string {
  const place = placeOf(key);
  if (!place) throw new Error(`${key} was indexed, but lies in no folder of a log.`);
  return partName({ ...place, month: monthOf(place) });
}

/** Log files shrink to about a tenth; files that cannot be looked at are reported when they are opened. */
const contentSize = (path: string): number => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) * 10;

/** Loads the keys of the log files whose earlier rows do not count any more. */
async function loadReplaced(sandbox: Sandbox, path: string, keys: readonly string[]): Promise<void> {
  await writeFile(path, keys.map((key) => `${JSON.stringify({ path: key })}\n`).join(''));
  await sandbox.run(
    `CREATE TABLE replaced AS SELECT * FROM read_json(${quoted(path)}, format = 'newline_delimited', columns = {path: 'VARCHAR'})`,
  );
}
