import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An event, as far as tests look at it. */
export interface LineageEvent {
  readonly eventTime: string;
  readonly eventType?: string;
  readonly run?: { readonly runId: string; readonly facets: Facets };
  readonly job: { readonly namespace: string; readonly name: string; readonly facets: Facets };
  readonly inputs?: readonly Dataset[];
  readonly outputs?: readonly Dataset[];
}
type Facets = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface Dataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets: Facets;
}

const FOLDER = join(import.meta.dirname, '../fixtures/schemas/openlineage');
const read = (name: string): object =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as object;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const SPEC = 'https://openlineage.io/spec/2-0-2/OpenLineage.json';
ajv.addSchema(read('OpenLineage'));
const FACETS = ['JobTypeJobFacet', 'DatasetVersionDatasetFacet', 'DocumentationJobFacet'].map((name) =>
  ajv.compile(read(name)),
);

/**
 * What the schemas of OpenLineage find wrong with an event: that of run events for one with a run (the schema as a whole
 * would take it for a job event if the run were wrong), and those of the standard facets.
 */
export function faultsOf(event: LineageEvent): readonly string[] {
  const kind = 'run' in event || 'eventType' in event ? 'RunEvent' : 'JobEvent';
  const whole = ajv.getSchema(`${SPEC}#/$defs/${kind}`);
  if (!whole) throw new Error(`The schema has no ${kind}.`);
  const facets = [
    event.job.facets,
    ...[...(event.inputs ?? []), ...(event.outputs ?? [])].map((one) => one.facets),
  ];
  return [
    ...(whole(event) ? [] : [ajv.errorsText(whole.errors)]),
    ...FACETS.flatMap((valid) => facets.flatMap((one) => (valid(one) ? [] : [ajv.errorsText(valid.errors)]))),
  ];
}

/** The events of a file. */
export function eventsIn(bytes: Buffer): readonly LineageEvent[] {
  const text = bytes.toString('utf8');
  if (!text.endsWith('\n')) throw new Error('The last line does not end.');
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as LineageEvent);
}
