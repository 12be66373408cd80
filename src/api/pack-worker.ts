import { parentPort, workerData } from 'node:worker_threads';
import { measuredContainer } from '../container/open-container.ts';
import { hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { PackJob, PackJobResult, StoredBytes } from './pack-job.ts';

// A thread of its own: hostile bytes keep it busy and nobody else, and it is ended when it takes too long.
const job: PackJob = workerData;
parentPort?.postMessage(await done(job));

type Job<Kind extends PackJob['kind']> = Extract<PackJob, { kind: Kind }>;

// All checks come with verification and what rests on it: who only reads a record does not wait for them.
async function done(given: PackJob): Promise<PackJobResult> {
  if (given.kind === 'evidence') return recordIn(given);
  if (given.kind === 'verify') {
    const { verifyPack } = await import('../runs/verify.ts');
    return { kind: 'verify', report: await verifyPack(packBytes(given, given.roots)) };
  }
  return given.kind === 'export'
    ? unlessRefused(() => exported(given))
    : unlessRefused(() => compared(given));
}

async function exported({ form, name, roots, ...stored }: Job<'export'>): Promise<PackJobResult> {
  const { exportedPack } = await import('../runs/export-pack.ts');
  const { exportedFile } = await import('../runs/exported-file.ts');
  const { source } = await exportedPack(packBytes(stored, roots), name);
  const file = await exportedFile(form, source);
  return { kind: 'export', name: file.name, bytes: Uint8Array.from(file.bytes) };
}

async function compared({ older, newer, roots }: Job<'compare'>): Promise<PackJobResult> {
  const { comparePacks, diffSide } = await import('../runs/compare-packs.ts');
  const before = await diffSide(packBytes(older, roots));
  const diff = comparePacks(before, await diffSide(packBytes(newer, roots)));
  return { kind: 'compare', diff };
}

function recordIn({ container, digest }: Job<'evidence'>): PackJobResult {
  const { files, digests } = measuredContainer(bufferOf(container));
  const wanted = hexOf(digest);
  const name = [...files.keys()].find(
    (each) => each.startsWith('evidence/') && digests.get(each)?.toString('hex') === wanted,
  );
  return { kind: 'evidence', bytes: name === undefined ? null : Uint8Array.from(files.get(name) ?? []) };
}

async function unlessRefused(work: () => Promise<PackJobResult>): Promise<PackJobResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExhibitError) return { kind: 'refused', why: error.message };
    throw error;
  }
}

function packBytes({ container, bundle }: StoredBytes, roots: readonly Uint8Array[]) {
  return {
    container: bufferOf(container),
    bundle: bundle && bufferOf(bundle),
    roots: roots.map(bufferOf),
    timestampRoots: [],
    at: null,
  };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
