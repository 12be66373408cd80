import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localTrail } from '../src/trail/engines/local.ts';
import { buildIndex } from '../src/trail/index/build.ts';
import { type OpenIndex, openIndex } from '../src/trail/index/open.ts';
import { readSearch, type TrailSearch } from '../src/trail/query/question.ts';
import type { TrailQuestion } from '../src/trail/source.ts';
import { inTurn, shown } from './measure.ts';
import { RARE_ENDPOINT, writeEvents } from './trail-events.ts';
import { unpackAll } from './trail-floor.ts';

// Questions that match few events: without an index against unpacking and digesting in one thread, and with an index
// over a log that grows by months. One of the indexed ones stays in two days, the others look at all of the log.
const whole: TrailQuestion = {
  period: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
  sources: ['cloudtrail.amazonaws.com'],
  access: 'write',
};
const everything = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
const questions: Readonly<Record<string, TrailSearch>> = {
  'writes on a service and a resource in two days': readSearch({
    period: { from: '2026-01-03T00:00:00Z', to: '2026-01-05T00:00:00Z' },
    class: 'writes',
    sources: ['sagemaker.amazonaws.com'],
    resources: [{ by: 'name', value: 'endpoint-17' }],
  }),
  'all about a resource, in all of the log': readSearch({
    period: everything,
    resources: [{ by: 'name', value: RARE_ENDPOINT }],
  }),
  'an event that never was, in all of the log': readSearch({
    period: everything,
    events: ['StopLogging', 'DeleteTrail'],
  }),
};
const largest = Number(process.env.BENCH_MILLIONS ?? 3);

async function ask(index: OpenIndex, title: string, search: TrailSearch): Promise<void> {
  let found = 0;
  const { floor, work } = await inTurn(
    15,
    () => index.runSql('SELECT 1 AS one'),
    async () => {
      found = (await index.search(search)).records.length;
    },
  );
  process.stdout.write(
    `  ${title}: ${found} found, ${shown(work)} s (at most 0.060; an empty statement: ${shown(floor)} s)\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'exhibit-bench-'));
for (const millions of [1, largest]) {
  const [logs, index] = [join(folder, `logs-${millions}`), join(folder, `index-${millions}`)];
  writeEvents(logs, { events: millions * 1_000_000, files: 130 * millions, months: millions });
  if (millions === 1) {
    const read = () => localTrail({ folder: logs }).ask(whole);
    const { floor, work, ratio } = await inTurn(3, () => unpackAll(logs, 1), read);
    process.stdout.write(`floor, gunzip and SHA-256 in one thread: ${shown(floor)} s\n`);
    process.stdout.write(`question without index: ${shown(work)} s, ratio ${shown(ratio)} (at most 1.5)\n`);
  }
  await buildIndex({ logs, index });
  rmSync(logs, { recursive: true });
  process.stdout.write(`indexed, ${millions} million events\n`);
  const open = await openIndex(index);
  for (const [title, search] of Object.entries(questions)) await ask(open, title, search);
  open.close();
}
rmSync(folder, { recursive: true });
