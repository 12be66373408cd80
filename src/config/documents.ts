import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { nameFault } from '../container/names.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { by, byText } from '../core/order.ts';
import { documentTerm, type ManualDocument } from '../evidence/kinds/manual-documents.ts';
import { FRAMEWORK_IDS } from '../mappings/framework-id.ts';
import { lastDay } from './last-day.ts';
import { controlFaults } from './named-controls.ts';
import { readYaml } from './yaml-file.ts';

const SIDECAR = '.yaml';

/** What the file beside a document says of it. */
export const documentSidecar = z
  .strictObject({
    title: z.string().min(1),
    owner: z.string().min(1),
    date: z.iso.date('no day such as 2026-06-22'),
    /** Last day on which it counts. */
    validUntil: z.iso.date('no day such as 2027-06-22').optional(),
    /** How long it counts from its day on: `P1Y`, `P6M`, `P90D`, or `unlimited`. */
    validity: z
      .string()
      .regex(
        /^(P[1-9]\d?Y|P[1-9]\d{0,2}M|P[1-9]\d{0,3}D|unlimited)$/,
        'no length such as P1Y, P6M or P90D, and not "unlimited"',
      )
      .optional(),
    controls: z
      .array(z.strictObject({ framework: z.enum(FRAMEWORK_IDS), control: z.string().min(1) }))
      .min(1),
    /** True: the file itself goes into the pack, to everybody who gets the pack. */
    embed: z.boolean().default(false),
    /** The terms under which it was got, as "exhibit artifact get" writes them. */
    term: documentTerm.optional(),
  })
  .refine(
    ({ validUntil, validity }) => (validUntil === undefined) !== (validity === undefined),
    'state one of validUntil and validity',
  )
  .refine(
    ({ date, validUntil }) => validUntil === undefined || date <= validUntil,
    'validUntil lies before date',
  );

export type DocumentSidecar = z.infer<typeof documentSidecar>;

/** A document, and its bytes when its sidecar wants them in the pack. */
export interface DocumentFile {
  readonly document: ManualDocument;
  /** null: only the digest goes into the pack. */
  readonly bytes: Uint8Array | null;
}

/**
 * Reads every file of a folder of documents with its sidecar `<file>.yaml`, in the order of their paths. Names that
 * begin with a dot are left out: they are the system's own.
 *
 * @throws CONFIG_INVALID with one line for the first file without a sidecar, sidecar without a file, or wrong field
 */
export async function loadDocuments(folder: string): Promise<readonly DocumentFile[]> {
  const paths = await filesIn(folder);
  const there = new Set(paths);
  const all: DocumentFile[] = [];
  for (const path of paths) {
    const described = path.endsWith(SIDECAR) ? path.slice(0, -SIDECAR.length) : null;
    if (described !== null && there.has(described)) continue;
    if (!there.has(`${path}${SIDECAR}`)) {
      const fault =
        described === null
          ? `has no sidecar ${path}${SIDECAR}`
          : `describes no file: there is no ${described}`;
      throw invalid(`${join(folder, path)} ${fault}`);
    }
    all.push(await readDocument(folder, path));
  }
  return all;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new ExhibitError('CONFIG_INVALID', `The folder of documents ${folder} cannot be read.`, { cause });
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, path: relative(folder, join(entry.parentPath, entry.name)).split(sep) }))
    .filter(({ path }) => !path.some((part) => part.startsWith('.')))
    .map(({ entry, path }) => {
      if (!entry.isFile()) throw invalid(`${join(folder, ...path)} is no regular file`);
      return path.join('/');
    })
    .toSorted(byText);
}

async function readDocument(folder: string, path: string): Promise<DocumentFile> {
  const file = join(folder, path);
  const { embed, controls, validity, validUntil, term, ...said } = await readYaml(
    `${file}${SIDECAR}`,
    documentSidecar,
  );
  const faults = controlFaults(controls);
  if (faults.length > 0) throw invalid(`${file}${SIDECAR}: controls: ${faults.join('; ')}`);
  const fault = embed ? nameFault(`documents/${path}`) : null;
  if (fault !== null) throw invalid(`${file} cannot be embedded: its name ${fault}`);
  const { digest, size, bytes } = await bytesOf(file, embed);
  return {
    document: {
      ...said,
      path,
      digest,
      bytes: size,
      validUntil: validUntil ?? lastDay(said.date, validity ?? 'unlimited'),
      controls: controls.toSorted(
        by(
          ({ framework }) => framework,
          ({ control }) => control,
        ),
      ),
      embedded: embed,
      term: term ?? null,
    },
    bytes,
  };
}

/** What is kept is what was digested: one read. A file that stays here is never held as a whole. */
async function bytesOf(
  file: string,
  keep: boolean,
): Promise<{ digest: Digest; size: number; bytes: Uint8Array | null }> {
  try {
    if (keep) {
      const bytes = await readFile(file);
      return { digest: digestOf(bytes), size: bytes.length, bytes };
    }
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      size += chunk.length;
    }
    return { digest: `sha256:${hash.digest('hex')}`, size, bytes: null };
  } catch (cause) {
    throw new ExhibitError('CONFIG_INVALID', `${file} cannot be read.`, { cause });
  }
}

const invalid = (what: string) => new ExhibitError('CONFIG_INVALID', `${what}.`);
