import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';

/** Unpacks and digests every log file of a folder in this many threads: less work there cannot be. */
export async function unpackAll(folder: string, threads: number): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.gz'),
  );
  const shares = Array.from({ length: threads }, (_, share) =>
    files.filter((_name, index) => index % threads === share).map((name) => join(folder, name)),
  );
  await Promise.all(
    shares.map(
      (workerData) =>
        new Promise((end, fail) => {
          const worker = new Worker(new URL(import.meta.url), { workerData });
          worker.on('exit', end).on('error', fail);
        }),
    ),
  );
}

if (!isMainThread && Array.isArray(workerData)) {
  for (const path of workerData)
    createHash('sha256')
      .update(gunzipSync(readFileSync(String(path))))
      .digest();
  parentPort?.close();
}
