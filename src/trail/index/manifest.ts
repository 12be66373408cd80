import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Digest, isDigest } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { keepRule } from './keep-rule.ts';

const digest = z.custom<Digest>((value) => typeof value === 'string' && isDigest(value));

const indexedFile = z.strictObject({
  /** Relative to the folder of the log, with slashes. */
  key: z.string(),
  /** Of the file as it lies there; null when it could not be opened. */
  digest: digest.nullable(),
  /** Of its content, as the digest files of CloudTrail state it; null when the file was refused. */
  contentDigest: digest.nullable(),
  /** Why nothing of the file is in the index; null when it was read. */
  fault: z.string().nullable(),
  /** Records in the file. */
  seen: z.int(),
  /** Records that were put into the index. */
  kept: z.int(),
  /** Records that are none, by their position from 0, each with the reason. */
  faults: z.array(z.strictObject({ index: z.int(), reason: z.string() })).readonly(),
  /** The accounts that the records were recorded for. */
  accounts: z.array(z.string()).readonly(),
});

/** A log file as the index knows it. */
export type IndexedFile = Readonly<z.infer<typeof indexedFile>>;

const fileName = z.string().regex(/^[a-z0-9_-]+\.parquet$/);

const rowFile = z.strictObject({
  /** A Parquet file, sorted by source and time. */
  name: fileName,
  /** The filters of the names in it. */
  names: z.string().regex(/^[a-z0-9_-]+\.names$/),
  rows: z.int(),
  /** Least and greatest time as logged, as texts; null when no row has one. */
  first: z.string().nullable(),
  last: z.string().nullable(),
});

/** A file of rows of a part. */
export type RowFile = Readonly<z.infer<typeof rowFile>>;

const part = z.strictObject({
  account: z.string(),
  region: z.string(),
  /** `YYYY-MM` of delivery. */
  month: z.string(),
  /** The files in the folder `data`. */
  files: z.array(rowFile).readonly(),
  rows: z.int(),
  /** Rows that repeat another one by event id and account, and the file that says which: questions leave them out. */
  duplicates: z.strictObject({ rows: z.int(), file: fileName.nullable() }),
});

/** The records of one account, region and month. */
export type IndexPart = Readonly<z.infer<typeof part>>;

const manifest = z.strictObject({
  format: z.literal(2),
  /** Number of the meaning of the rule. */
  ruleVersion: z.int(),
  rule: keepRule,
  files: z.array(indexedFile),
  /** Files that lie in the folder of a log under a name that is none. */
  misnamed: z.array(z.string()),
  parts: z.array(part),
});

/** What an index holds: of which files, which records, and what could not be read. */
export type Manifest = Readonly<z.infer<typeof manifest>>;

/** Name of the manifest in the folder of an index; the index is what it says. */
export const MANIFEST = 'manifest.json';

/** Folder of the Parquet files in the folder of an index. */
export const DATA = 'data';

/**
 * Reads the manifest of an index.
 *
 * @returns null when the folder holds none
 * @throws INPUT_INVALID when it cannot be read or is of another format
 */
export async function readManifest(index: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(index, MANIFEST), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new ExhibitError('INPUT_INVALID', `The index "${index}" cannot be read.`, { cause });
  }
  try {
    return manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new ExhibitError(
      'INPUT_INVALID',
      `The manifest of the index "${index}" is none of this version; remove the folder and index again.`,
      { cause },
    );
  }
}
