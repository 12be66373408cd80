import type { Endpoint } from '../evidence/kinds/sagemaker-endpoints.ts';
import type { LineageGraph } from '../reports/pack.ts';
import type { Break } from './breaks.ts';
import { newDraft } from './draft.ts';
import { followEndpoint } from './endpoint-links.ts';
import { findEnds } from './ends.ts';
import { addEntities } from './entities.ts';
import { type Held, type Library, libraryOf } from './library.ts';
import { addObjects } from './objects.ts';
import type { LineageSources } from './sources.ts';
import type { Trace } from './trace.ts';

/** The graph of an endpoint, with its breaks as codes for those who judge them. */
export interface TracedEndpoint {
  readonly endpoint: Endpoint;
  readonly graph: LineageGraph;
  readonly breaks: readonly Break[];
}

/**
 * Traces every endpoint that exists at collection back to its data, by what the API names and by what the lineage
 * of AWS says. Things are matched by ARN, address and digest over all accounts. Edges point from what was there
 * first to what came of it, so data comes first and the endpoint last.
 *
 * @returns one per endpoint, ordered by account, region and ARN
 */
export function traceEndpoints(sources: LineageSources): readonly TracedEndpoint[] {
  const library = libraryOf(sources);
  return library.endpoints.map((endpoint) => traceEndpoint(library, endpoint));
}

/** The graphs of all endpoints, as a pack holds them. See `traceEndpoints`. */
export function endpointLineage(sources: LineageSources): readonly LineageGraph[] {
  return traceEndpoints(sources).map(({ graph }) => graph);
}

function traceEndpoint(library: Library, endpoint: Held<Endpoint>): TracedEndpoint {
  const trace: Trace = { library, draft: newDraft(), modelData: new Map() };
  followEndpoint(trace, endpoint);
  addEntities(trace, endpoint);
  findEnds(trace, endpoint);
  addObjects(trace);
  const { nodes, edges, breaks, evidence } = trace.draft.finish();
  const graph = {
    account: endpoint.scope.account,
    region: endpoint.scope.region,
    endpoint: endpoint.item.arn,
    nodes,
    edges,
    breaks: breaks.map(({ sentence }) => sentence),
    evidence,
  };
  return { endpoint: endpoint.item, graph, breaks };
}
