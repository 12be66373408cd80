import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { ManualDocument } from '../evidence/kinds/manual-documents.ts';
import { documentSidecar, loadDocuments } from './documents.ts';
import { controlFaults } from './named-controls.ts';

/** Folder, in that of the documents, of those that came through the API. */
export const UPLOADED = 'uploaded';

/** What is said of a document that is put into the folder. */
export type DocumentEntry = z.input<typeof documentSidecar>;

/** A document on its way into the folder. */
export interface NewDocument {
  readonly entry: DocumentEntry;
  /** The name that its sender gave it; only what follows its last dot is looked at. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Told before the document is there for anybody; when it throws, nothing is kept. */
  readonly beforeKept: (document: ManualDocument) => Promise<void>;
}

/** The documents that people bring, as the next run will read them. */
export interface DocumentFolder {
  /** All of them, in the order of their paths. @throws CONFIG_INVALID as `loadDocuments` does */
  list(): Promise<readonly ManualDocument[]>;
  /** The bytes of a document; null when they are not those of its digest any more. */
  bytes(document: ManualDocument): Promise<Buffer | null>;
  /**
   * Puts a document and its sidecar there, both at once or neither, and never in the place of another.
   *
   * @throws INPUT_INVALID when the entry is wrong, there are no bytes, or they are there already
   * @throws STORE_FAILED when the folder cannot be written to, or leads elsewhere
   */
  add(document: NewDocument): Promise<ManualDocument>;
}

/** Opens a folder of documents. */
export function documentFolder(folder: string): DocumentFolder {
  const list = async (): Promise<readonly ManualDocument[]> =>
    (await loadDocuments(folder)).map(({ document }) => document);
  return {
    list,
    async bytes({ path, digest }) {
      const bytes = await readFile(join(folder, path)).catch(() => null);
      return bytes && digestOf(bytes) === digest ? bytes : null;
    },
    async add({ entry, name, bytes, beforeKept }) {
      demandEntry(entry);
      const place = await uploadedIn(folder);
      // Names with a dot in front are not read by runs: nobody sees half of a document.
      const draft = join(place, `.${randomUUID()}`);
      const file = `${slugOf(entry.title)}${extensionOf(name)}`;
      try {
        await mkdir(draft, { mode: 0o700 });
        const { digest, size } = await writeNew(join(draft, file), bytes);
        if (size === 0) throw refused('The file is empty.');
        const same = (await list()).find((one) => one.digest === digest);
        if (same) throw refused(`The same file is there already, as "${same.title}" (${same.path}).`);
        await writeNew(join(draft, `${file}.yaml`), [Buffer.from(stringify(entry))]);
        await flush(draft);
        const [document] = await loadDocuments(draft);
        if (document?.document.digest !== digest) throw new Error('The draft is another one.');
        const kept = `${UPLOADED}/${entry.date}-${slugOf(entry.title)}-${digest.slice('sha256:'.length, 19)}`;
        const placed = { ...document.document, path: `${kept}/${file}` };
        await beforeKept(placed);
        // A folder never takes the place of one that holds something.
        await rename(draft, join(folder, kept));
        await flush(place);
        return placed;
      } catch (cause) {
        await rm(draft, { recursive: true, force: true }).catch(() => undefined);
        throw codeOf(cause) === null ? cause : unwritable(cause);
      }
    },
  };
}

/** @throws INPUT_INVALID for what a run would refuse */
function demandEntry(entry: DocumentEntry): void {
  const parsed = documentSidecar.safeParse(entry);
  if (!parsed.success)
    throw refused(
      `${parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'entry'}: ${message}`).join('; ')}.`,
    );
  const faults = controlFaults(parsed.data.controls);
  if (faults.length > 0) throw refused(`controls: ${faults.join('; ')}.`);
}

/** The folder of uploads, which is made when there is none. @throws STORE_FAILED when it is no folder of its own */
async function uploadedIn(folder: string): Promise<string> {
  try {
    const place = join(await realpath(folder), UPLOADED);
    await mkdir(place, { mode: 0o700 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    // Who may write here could else have us write anywhere.
    if (!(await lstat(place)).isDirectory()) throw new Error('It is a link or a file.');
    return place;
  } catch (cause) {
    throw unwritable(cause);
  }
}

async function writeNew(
  path: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ digest: Digest; size: number }> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  return withFile(path, flags, async (file) => {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      await file.writeFile(chunk);
      hash.update(chunk);
      size += chunk.length;
    }
    await file.sync();
    return { digest: `sha256:${hash.digest('hex')}`, size };
  });
}

async function flush(folder: string): Promise<void> {
  await withFile(folder, constants.O_RDONLY, (file) => file.sync());
}

async function withFile<Result>(
  path: string,
  flags: number,
  work: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Letters, digits and `-`, so that the name reads the same everywhere and leads nowhere. */
function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 60).replaceAll(/^-+|-+$/g, '') || 'document';
}

/** What follows the last dot, when that is a word; never that of a sidecar. */
function extensionOf(name: string): string {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return '';
  return extension === 'yaml' ? '.yml' : `.${extension}`;
}

/** The code of an error of the system; null for others, ours among them. */
const codeOf = (error: unknown): string | null =>
  error instanceof Error && !(error instanceof ExhibitError) && 'code' in error && 'syscall' in error
    ? String(error.code)
    : null;

const refused = (what: string) => new ExhibitError('INPUT_INVALID', what);

const unwritable = (cause: unknown) =>
  new ExhibitError('STORE_FAILED', 'The folder of documents cannot be written to.', { cause });
