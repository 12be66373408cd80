import { parentPort, workerData } from 'node:worker_threads';
import { indexFile, type ScanSummary } from './scan-job.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './scan-pool.ts';
import { SegmentWriter } from './segment-writer.ts';

// A thread that indexes log files for scan-pool.ts: jobs come in lists; with the results of a list go the segments that
// have been written meanwhile. An empty list ends the segment that is being filled.
const options: WorkerOptions = workerData;
const writer = new SegmentWriter(options);

parentPort?.on('message', async (jobs: ToWorker) => {
  parentPort?.postMessage(await done(jobs).catch((failure: unknown): FromWorker => ({ failure })));
});

async function done(jobs: ToWorker): Promise<FromWorker> {
  const results: { number: number; summary: ScanSummary | null }[] = [];
  for (const job of jobs) results.push({ number: job.number, summary: await indexFile(job, writer) });
  if (jobs.length === 0) {
    await writer.settle(null);
    writer.close();
  }
  return { results, segments: writer.take() };
}
