import { IN_PERIOD, runOfManyJobs } from '../test/support/scale/run-of-many-jobs.ts';

// Memory of a whole run over a busy account, against the same run when V8 is left alone.
const timed = async (memory: 'spared' | 'left-alone') => {
  const start = performance.now();
  const { peak, requests } = await runOfManyJobs(memory);
  const seconds = (performance.now() - start) / 1000;
  process.stdout.write(`${memory}: ${peak} MB, ${requests.length} calls, ${seconds.toFixed(0)} s\n`);
  return { peak, seconds };
};
process.stdout.write(`${IN_PERIOD} training jobs in the period\n`);
const spared = await timed('spared');
const alone = await timed('left-alone');
process.stdout.write(
  `ratio spared / left alone: memory ${(spared.peak / alone.peak).toFixed(2)}, time without waiting for AWS ${(spared.seconds / alone.seconds).toFixed(1)}\n`,
);
