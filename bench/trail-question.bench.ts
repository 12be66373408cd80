import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localTrail } from '../src/trail/engines/local.ts';
import { buildIndex } from '../src/trail/index/build.ts';
import { openIndex } from '../src/trail/index/open.ts';
import { readSearch } from '../src/trail/query/question.ts';
import type { TrailQuestion } from '../src/trail/source.ts';
import { inTurn, shown } from './measure.ts';
import { writeEvents } from './trail-events.ts';
import { unpackAll } from './trail-floor.ts';

// A question that matches few events: without an index against unpacking and digesting in one thread, and with an
// index over a log that grows by months while the question stays in one of them.
const period = { from: '2026-01-03T00:00:00Z', to: '2026-01-05T00:00:00Z' };
const whole: TrailQuestion = {
  period: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' },
  sources: ['cloudtrail.amazonaws.com'],
  access: 'write',
};
const search = readSearch({
  period,
  class: 'writes',
  sources: ['sagemaker.amazonaws.com'],
  resources: [{ by: 'name', value: 'endpoint-17' }],
});
const largest = Number(process.env.BENCH_MILLIONS ?? 3);

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
  const open = await openIndex(index);
  let found = 0;
  const ask = async () => {
    found = (await open.search(search)).records.length;
  };
  const { work } = await inTurn(15, () => open.runSql('SELECT 1 AS one'), ask);
  process.stdout.write(
    `indexed question, ${millions} million events, ${found} found: ${shown(work)} s (at most 0.060)\n`,
  );
  open.close();
}
rmSync(folder, { recursive: true });
