import { parentPort, workerData } from 'node:worker_threads';
import { measuredContainer } from '../container/open-container.ts';
import { hexOf } from '../core/digest.ts';
import type { PackJob, PackJobResult } from './pack-job.ts';

// A thread of its own: hostile bytes keep it busy and nobody else, and it is ended when it takes too long.
const job: PackJob = workerData;
parentPort?.postMessage(await done(job));

async function done(given: PackJob): Promise<PackJobResult> {
  const container = bufferOf(given.container);
  if (given.kind === 'verify') {
    // All checks come with it: who only reads a record does not wait for them.
    const { verifyPack } = await import('../runs/verify.ts');
    const { bundle, roots } = given;
    const report = await verifyPack({
      container,
      bundle: bundle && bufferOf(bundle),
      roots: roots.map(bufferOf),
      timestampRoots: [],
      at: null,
    });
    return { kind: 'verify', report };
  }
  const { files, digests } = measuredContainer(container);
  const wanted = hexOf(given.digest);
  const name = [...files.keys()].find(
    (each) => each.startsWith('evidence/') && digests.get(each)?.toString('hex') === wanted,
  );
  return { kind: 'evidence', bytes: name === undefined ? null : Uint8Array.from(files.get(name) ?? []) };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
