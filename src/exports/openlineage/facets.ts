import type { Json } from '../../core/canonical-json.ts';
import type { Pack } from '../../reports/pack.ts';

/** Facets by their keys. */
export type Facets = Readonly<Record<string, { readonly [key: string]: Json }>>;

/** Who says what the events say. */
export interface Maker {
  readonly producer: string;
}

/** The version of exhibit that made the pack. */
export function makerOf({ tool }: Pack): Maker {
  return { producer: `https://exhibit.dev/${tool.name}/${encodeURIComponent(tool.version)}` };
}

const SPEC = 'https://openlineage.io/spec';
const VERSION = '2-0-2';

/** Versions of the standard facets that are used. */
const STANDARD = {
  DatasetVersionDatasetFacet: '1-0-1',
  DocumentationJobFacet: '1-1-0',
  JobTypeJobFacet: '2-0-4',
} as const;

/** A facet of the specification. */
export function standardFacet(
  { producer }: Maker,
  name: keyof typeof STANDARD,
  content: Facets[string],
): Facets[string] {
  const _schemaURL = `${SPEC}/facets/${STANDARD[name]}/${name}.json#/$defs/${name}`;
  return { _producer: producer, _schemaURL, ...content };
}

/** A facet of our own; its key begins with `exhibit_`. */
export function ownFacet({ producer }: Maker, of: 'Run' | 'Job', content: Facets[string]): Facets[string] {
  return {
    _producer: producer,
    _schemaURL: `${SPEC}/${VERSION}/OpenLineage.json#/$defs/${of}Facet`,
    ...content,
  };
}

/** What every event has. */
export function baseEvent({ producer }: Maker, of: 'Run' | 'Job', eventTime: string) {
  return { eventTime, producer, schemaURL: `${SPEC}/${VERSION}/OpenLineage.json#/$defs/${of}Event` };
}

/**
 * A resource as a job: account and region are the namespace, sort and name the name, as OpenLineage does it for Glue.
 *
 * @param arn `arn:aws:sagemaker:eu-west-1:111122223333:training-job/claims`
 */
export function jobName(arn: string): { readonly namespace: string; readonly name: string } {
  const parts = arn.split(':');
  return { namespace: parts.slice(0, 5).join(':'), name: parts.slice(5).join(':') };
}
