import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { at } from '../core/period.ts';
import { ENDED, type RunRecord, runRecord } from '../runs/run-record.ts';
import type { App } from './app.ts';
import type { ServerParts } from './server-parts.ts';

/** The numbers of a server. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

const SECONDS = [1, 10, 60, 300, 900, 3600, 4 * 3600, 24 * 3600];

/** Counts requests from now on; what there is to say of runs is taken from their records when somebody asks. */
export function metricsOf(app: App, { desk, queueDepth }: Pick<ServerParts, 'desk' | 'queueDepth'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    ...{ name: 'exhibit_http_requests_total', help: 'Answered requests.', registers },
    labelNames: ['method', 'route', 'status'],
  });
  app.addHook('onResponse', async ({ method, routeOptions, is404 }, { statusCode }) => {
    requests.inc({ method, route: is404 ? 'none' : (routeOptions.url ?? 'none'), status: statusCode });
  });
  const runs = new Gauge({
    ...{ name: 'exhibit_runs', help: 'Known runs by state.', registers },
    labelNames: ['state'],
  });
  const durations = new Histogram({
    ...{ name: 'exhibit_run_duration_seconds', help: 'From the start of runs to their end.', registers },
    ...{ labelNames: ['state'], buckets: SECONDS },
  });
  const calls = new Gauge({
    name: 'exhibit_run_aws_calls',
    help: 'Recorded calls of all known runs.',
    registers,
  });
  const gaps = new Gauge({ name: 'exhibit_run_gaps', help: 'Gaps of all known runs.', registers });
  const measured = (name: string, help: string, of: (record: RunRecord) => number | null) => {
    const gauge = new Gauge({ name, help: `${help} Absent when no run says it.`, registers });
    return (records: readonly RunRecord[]): void => {
      const known = records.map(of).filter((count) => count !== null);
      if (known.length === 0) gauge.remove();
      else gauge.set(known.reduce((sum, count) => sum + count, 0));
    };
  };
  const throttles = measured(
    'exhibit_run_aws_throttles',
    'Attempts at calls that AWS refused because of their rate, of the known runs that counted them.',
    ({ progress }) => progress.throttles,
  );
  const scanned = measured(
    'exhibit_run_scanned_bytes',
    'Bytes of the log that were read, of the known runs whose engine says how many.',
    ({ progress }) => progress.bytesScanned,
  );
  const depth =
    queueDepth &&
    new Gauge({ name: 'exhibit_queue_jobs_waiting', help: 'Jobs that wait for a worker.', registers });

  return {
    contentType: registry.contentType,
    async text() {
      const records = await desk.list();
      for (const state of runRecord.shape.state.options)
        runs.set({ state }, records.filter((record) => record.state === state).length);
      durations.reset();
      for (const record of records) {
        const seconds = durationOf(record);
        if (seconds !== null) durations.observe({ state: record.state }, seconds);
      }
      const total = (count: (record: RunRecord) => number): number =>
        records.reduce((sum, record) => sum + count(record), 0);
      calls.set(total(({ progress }) => progress.calls));
      gaps.set(total(({ progress }) => progress.gaps));
      throttles(records);
      scanned(records);
      if (depth && queueDepth) depth.set(await queueDepth());
      return registry.metrics();
    },
  };
}

function durationOf({ state, startedAt, endedAt }: RunRecord): number | null {
  return ENDED.has(state) && startedAt !== null && endedAt !== null
    ? (at(endedAt) - at(startedAt)) / 1000
    : null;
}
