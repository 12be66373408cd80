import type { Pack } from '../../reports/pack.ts';
import { type Facets, type Maker, standardFacet } from './facets.ts';

/** A data set as OpenLineage names it. */
export interface Dataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets: Facets;
}

/** Makes data sets of addresses; nothing of what is no address in S3. */
export type DatasetOf = (uri: string | null) => readonly Dataset[];

/**
 * Names data by bucket and key, without a slash at the end, and adds what identifies its content where the lineage knows that.
 *
 * @source https://openlineage.io/docs/spec/naming (S3); spec/facets/DatasetVersionDatasetFacet.json
 */
export function datasetsOf({ lineage }: Pack, maker: Maker): DatasetOf {
  const identities = new Map<string, Set<string>>();
  for (const { uri, role, identity } of lineage.flatMap(({ nodes }) => nodes)) {
    if (role !== 'data' || uri === null || identity === null) continue;
    const known = identities.get(trimmed(uri)) ?? new Set();
    identities.set(trimmed(uri), known.add(identity));
  }
  return (uri) => {
    const [, bucket, key] = /^s3:\/\/([^/]+)\/*(.*)$/s.exec(uri === null ? '' : trimmed(uri)) ?? [];
    if (uri === null || bucket === undefined) return [];
    const known = [...(identities.get(trimmed(uri)) ?? [])].toSorted().join(', ');
    const version = { datasetVersion: known };
    return [
      {
        namespace: `s3://${bucket}`,
        name: key || '/',
        facets: known === '' ? {} : { version: standardFacet(maker, 'DatasetVersionDatasetFacet', version) },
      },
    ];
  };
}

function trimmed(uri: string): string {
  return uri.replace(/\/+$/, '');
}
