import type { Exporter, ExportSource } from './exporter.ts';
import { controlEvents } from './ocsf/control-events.ts';
import { OCSF_VERSION, type OcsfObject } from './ocsf/event.ts';
import { gapEvents } from './ocsf/gap-events.ts';
import { itemEvents } from './ocsf/item-events.ts';
import { partsOf } from './tables/parts.ts';

/**
 * The pack as Compliance Findings, one event a line: of each control, of each item and control that its check speaks
 * of, and of each gap. `finding_info.types` says which of the three.
 */
export const ocsf: Exporter<'ocsf'> = {
  id: 'ocsf',
  title: `OCSF ${OCSF_VERSION} compliance findings, one event a line`,
  specification: 'https://schema.ocsf.io/1.8.0/classes/compliance_finding',
  async *render(source) {
    yield* partsOf(eventsOf(source), { name: 'ocsf.ndjson', head: '', text: linesOf });
  },
};

function* eventsOf(source: ExportSource): Iterable<OcsfObject> {
  yield* controlEvents(source);
  yield* itemEvents(source);
  yield* gapEvents(source);
}

function linesOf(events: readonly OcsfObject[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}
