import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf, hexOf } from '../../core/digest.ts';
import { byText } from '../../core/order.ts';
import type { IndexPart } from './manifest.ts';
import type { Sandbox } from './sandbox.ts';
import { SEGMENT_BYTES } from './segment.ts';
import {
  grouped,
  hasReplaced,
  parquet,
  type Unit,
  unitOf,
  writeDuplicates,
  writeSegment,
} from './write-part.ts';

/** The name of a part: account, region and month, which stand in this order wherever parts are named. */
export const partName = ({
  account,
  region,
  month,
}: Pick<IndexPart, 'account' | 'region' | 'month'>): string => `${account}_${region}_${month}`;

/** Writes parts of an index: earlier Parquet files and new lines become new Parquet files in the folder `data`. */
export class PartWriter {
  readonly #sandbox: Sandbox;
  readonly #data: string;
  readonly #draft: string;

  constructor(sandbox: Sandbox, { data, draft }: { readonly data: string; readonly draft: string }) {
    this.#sandbox = sandbox;
    this.#data = data;
    this.#draft = draft;
  }

  /** Writes a part anew as far as needed; null when nothing is in it. Large files without a change stay. */
  async write(name: string, before: IndexPart | null): Promise<IndexPart | null> {
    const [account = '', region = '', month = ''] = name.split('_');
    const { stays, units } = await this.#sort(before);
    const lines = (await readdir(this.#draft))
      .filter((file) => file.startsWith(`${name}.lines`))
      .toSorted(byText);
    for (const file of lines) units.push(await unitOf(join(this.#draft, file), true));
    const files = [...stays];
    for (const group of grouped(units)) {
      const file = await this.#segment(name, { account, region, group });
      if (file !== null) files.push(file);
    }
    if (files.length === 0) return null;
    files.sort(byText);
    const rows = await this.#count(files);
    return { account, region, month, files, rows, duplicates: await this.#duplicates(name, files) };
  }

  /** Small files are put together with what is new, so that daily indexing does not leave thousands of them. */
  async #sort(before: IndexPart | null) {
    const stays: string[] = [];
    const units: Unit[] = [];
    for (const file of before?.files ?? []) {
      const unit = await unitOf(join(this.#data, file), false);
      const isSmall = unit.size < SEGMENT_BYTES / 4;
      if (isSmall || (await hasReplaced(this.#sandbox, unit.path))) units.push(unit);
      else stays.push(file);
    }
    return { stays, units };
  }

  async #segment(
    name: string,
    {
      account,
      region,
      group,
    }: { readonly account: string; readonly region: string; readonly group: readonly Unit[] },
  ): Promise<string | null> {
    const target = join(this.#draft, `${name}.parquet`);
    const lines = group.filter(({ isLines }) => isLines).map(({ path }) => path);
    const before = group.filter(({ isLines }) => !isLines).map(({ path }) => path);
    const rows = await writeSegment(this.#sandbox, { account, region, lines, before }, target);
    for (const path of lines) await rm(path);
    return rows === 0 ? null : this.#keep(name, target);
  }

  async #duplicates(name: string, files: readonly string[]): Promise<IndexPart['duplicates']> {
    const target = join(this.#draft, `${name}.parquet`);
    const paths = files.map((file) => join(this.#data, file));
    const rows = await writeDuplicates(this.#sandbox, paths, target);
    return { rows, file: rows === 0 ? null : await this.#keep(`${name}_duplicates`, target) };
  }

  async #count(files: readonly string[]): Promise<number> {
    let sum = 0;
    for (const file of files) {
      const [counts] = await this.#sandbox.rows(
        `SELECT count(*) AS n FROM ${parquet([join(this.#data, file)])}`,
      );
      sum += Number(counts?.n);
    }
    return sum;
  }

  /** The name tells the content, so that a new file never takes the place of another one that is in use. */
  async #keep(name: string, path: string): Promise<string> {
    const file = `${name}_${hexOf(digestOf(await readFile(path))).slice(0, 16)}.parquet`;
    await rename(path, join(this.#data, file));
    return file;
  }
}
