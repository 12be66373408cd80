import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, hexOf } from '../../core/digest.ts';
import { by } from '../../core/order.ts';
import type { IndexPart, RowFile } from './manifest.ts';
import { ROW_FIELDS } from './row-store.ts';
import type { Sandbox } from './sandbox.ts';
import { type Segment, SegmentWriter } from './segment-writer.ts';
import { hasReplaced, parquet, writeDuplicates } from './write-part.ts';

/** The name of a part: account, region and month, which stand in this order wherever parts are named. */
export const partName = ({
  account,
  region,
  month,
}: Pick<IndexPart, 'account' | 'region' | 'month'>): string => `${account}_${region}_${month}`;

/** Files below this size in bytes are put together when something is added to their part. */
const SMALL_FILE = 1024 * 1024;

/** Where the files of an index lie. */
export interface PartFolders {
  readonly index: string;
  readonly data: string;
  readonly draft: string;
}

/** Writes parts of an index: earlier files and new segments become the files of the folder `data`. */
export class PartWriter {
  readonly #sandbox: Sandbox;
  readonly #folders: PartFolders;
  readonly #merged: SegmentWriter;

  /** @param sandbox with the table `replaced` (path) of the log files whose earlier rows do not count any more */
  constructor(sandbox: Sandbox, folders: PartFolders) {
    this.#sandbox = sandbox;
    this.#folders = folders;
    this.#merged = new SegmentWriter({ index: folders.index, prefix: join(folders.draft, 'merged') });
  }

  /** Makes a part of what it was and of new segments; null when nothing is in it. Large files without a change stay. */
  async write(
    name: string,
    before: IndexPart | null,
    segments: readonly Segment[],
  ): Promise<IndexPart | null> {
    const [account = '', region = '', month = ''] = name.split('_');
    const { stays, again } = await this.#sort(before);
    const files = [...stays];
    for (const segment of [...segments, ...(await this.#merge(name, again))])
      files.push(await this.#keep(segment));
    if (files.length === 0) return null;
    files.sort(by((file) => file.name));
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    return { account, region, month, files, rows, duplicates: await this.#duplicates(name, files) };
  }

  /** Ends what it began. */
  close(): void {
    this.#merged.close();
  }

  /** Small files are put together, so that daily indexing does not leave thousands of them. */
  async #sort(before: IndexPart | null) {
    const stays: RowFile[] = [];
    const small: RowFile[] = [];
    const again: RowFile[] = [];
    for (const file of before?.files ?? []) {
      const path = join(this.#folders.data, file.name);
      if (await hasReplaced(this.#sandbox, path)) again.push(file);
      else if ((await stat(path)).size < SMALL_FILE) small.push(file);
      else stays.push(file);
    }
    if (small.length + again.length > 1) return { stays, again: [...again, ...small] };
    return { stays: [...stays, ...small], again };
  }

  /** Reads the rows of earlier files that still hold and writes them as new segments. */
  async #merge(part: string, files: readonly RowFile[]): Promise<readonly Segment[]> {
    await this.#merged.settle(part);
    for (const { name } of files) {
      const columns = [
        ...ROW_FIELDS.map((field) => `"${field.toLowerCase()}"`),
        '"$path"',
        'position',
        'raw',
      ];
      const rows = await this.#sandbox.rows(
        `SELECT ${columns.join(', ')} FROM ${parquet([join(this.#folders.data, name)])}
         WHERE "$path" NOT IN (SELECT path FROM replaced) ORDER BY "$path", position`,
      );
      for (const row of rows) {
        const texts = ROW_FIELDS.map((field) => row[field.toLowerCase()] ?? null);
        const place = { part, key: row.$path ?? '', index: Number(row.position) };
        if (this.#merged.isFull) await this.#merged.settle(part);
        this.#merged.add(place, (store) => store.add(texts, Buffer.from(row.raw ?? '')));
      }
    }
    await this.#merged.settle(null);
    return this.#merged.take();
  }

  async #duplicates(part: string, files: readonly RowFile[]): Promise<IndexPart['duplicates']> {
    const target = join(this.#folders.draft, `${part}.parquet`);
    const paths = files.map(({ name }) => join(this.#folders.data, name));
    const rows = await writeDuplicates(this.#sandbox, paths, target);
    if (rows === 0) return { rows, file: null };
    const file = `${part}_duplicates_${await shortDigest(target)}.parquet`;
    await rename(target, join(this.#folders.data, file));
    return { rows, file };
  }

  /** The name tells the content, so that a new file never takes the place of another one that is in use. */
  async #keep({ part, rows, names, count, first, last }: Segment): Promise<RowFile> {
    const name = `${part}_${await shortDigest(rows)}`;
    await rename(names, join(this.#folders.data, `${name}.names`));
    await rename(rows, join(this.#folders.data, `${name}.parquet`));
    return { name: `${name}.parquet`, names: `${name}.names`, rows: count, first, last };
  }
}

const shortDigest = async (path: string) => hexOf(digestOf(await readFile(path))).slice(0, 16);
