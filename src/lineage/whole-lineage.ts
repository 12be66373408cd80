import type { Break } from './breaks.ts';
import { type LineageNode, newDraft } from './draft.ts';
import { type TracedEndpoint, traceEndpoints } from './endpoint-lineage.ts';
import { addPackageEntities } from './entities.ts';
import { held, libraryOf } from './library.ts';
import { addPackage, followModel } from './model-links.ts';
import { addObjects } from './objects.ts';
import { servedBy, upstreamOf } from './questions.ts';
import type { LineageSources } from './sources.ts';
import type { Trace } from './trace.ts';
import { addJob } from './training-links.ts';

type Graph = TracedEndpoint['graph'];

/** An endpoint and the way to its data. */
export interface EndpointWay {
  readonly account: string;
  readonly region: string;
  readonly arn: string;
  readonly name: string;
  readonly breaks: readonly Break[];
  /** Ids of what it serves at collection and of all that came from; earlier deployments are left out. */
  readonly serves: ReadonlySet<string>;
}

/** Everything that is known of where things come from, in one graph. */
export interface WholeLineage {
  /** Ordered by role from data to endpoint, then by id. */
  readonly nodes: readonly LineageNode[];
  readonly edges: Graph['edges'];
  /** Ordered by account, region and ARN. */
  readonly endpoints: readonly EndpointWay[];
}

/**
 * Joins the graphs of all endpoints, and adds the models, packages and training jobs of the records that no endpoint
 * came of. Breaks are those on the ways of endpoints: of anything else nobody says that its way has to be whole.
 */
export function wholeLineage(sources: LineageSources): WholeLineage {
  const traced = traceEndpoints(sources);
  const draft = newDraft();
  for (const { graph } of traced) draft.join(graph);
  draft.join(notDeployed(sources));
  const { nodes, edges } = draft.finish();
  return {
    nodes,
    edges,
    endpoints: traced.map(({ endpoint, graph, breaks }) => ({
      account: graph.account,
      region: graph.region,
      arn: graph.endpoint,
      name: endpoint.name,
      breaks,
      serves: withUpstream({ edges }, [...servedBy(graph)]),
    })),
  };
}

/** What the records hold, followed without an endpoint. */
function notDeployed(sources: LineageSources): Pick<Graph, 'nodes' | 'edges'> {
  const trace: Trace = { library: libraryOf(sources), draft: newDraft(), modelData: new Map() };
  for (const model of held(sources.models, ({ models }) => models)) followModel(trace, model);
  for (const one of held(sources.packages, ({ packages }) => packages)) {
    addPackage(trace, one);
    addPackageEntities(trace, one);
  }
  for (const job of held(sources.trainingJobs, ({ jobs }) => jobs)) {
    if (!trace.draft.has(job.item.arn)) addJob(trace, job);
  }
  addObjects(trace);
  return trace.draft.finish();
}

function withUpstream(graph: Pick<Graph, 'edges'>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...ids, ...upstreamOf(graph, ...ids)]);
}
