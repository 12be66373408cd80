import { canonicalJson } from '../core/canonical-json.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { datasetsOf } from './openlineage/datasets.ts';
import { endpointEvent } from './openlineage/endpoint-event.ts';
import { makerOf } from './openlineage/facets.ts';
import { jobsIn } from './openlineage/jobs.ts';
import { jobsOfLineage } from './openlineage/lineage-jobs.ts';
import { packEvent } from './openlineage/pack-event.ts';
import { type Event, runEvents } from './openlineage/run-events.ts';

/**
 * The lineage of the pack as events, one a line: the pack, every training, processing and transform job of its records
 * and of its lineage, and every endpoint. A record that is not the one that the pack names is refused.
 */
export const openlineage: Exporter<'openlineage'> = {
  id: 'openlineage',
  title: 'Lineage as events, one JSON object a line (OpenLineage 2-0-2)',
  specification: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
  async *render(source) {
    const lines: Buffer[] = [];
    for (const event of events(source)) lines.push(Buffer.from(`${canonicalJson(event)}\n`));
    yield { name: 'openlineage.ndjson', bytes: Buffer.concat(lines) };
  },
};

function* events(source: ExportSource): Iterable<Event> {
  const { pack } = source;
  const maker = makerOf(pack);
  const datasets = datasetsOf(pack, maker);
  yield packEvent(source, maker);
  const known = new Set<string>();
  for (const job of jobsIn(source)) {
    known.add(job.arn.toLowerCase());
    yield* runEvents(job, maker, datasets);
  }
  for (const job of jobsOfLineage(pack, known)) yield* runEvents(job, maker, datasets);
  for (const graph of pack.lineage) yield endpointEvent(graph, pack, maker, datasets);
}
