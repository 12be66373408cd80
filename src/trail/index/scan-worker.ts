import { parentPort } from 'node:worker_threads';
import { runScan, type ScanJob } from './scan-job.ts';

// A thread that reads log files for scan-pool.ts: jobs come in lists, results leave in lists of the same length.
parentPort?.on('message', (jobs: readonly ScanJob[]) => parentPort?.postMessage(jobs.map(runScan)));
