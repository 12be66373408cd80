import { servedBy } from '../../lineage/questions.ts';
import type { LineageGraph, Pack } from '../../reports/pack.ts';
import type { DatasetOf } from './datasets.ts';
import { baseEvent, jobName, type Maker, ownFacet, standardFacet } from './facets.ts';
import type { Event } from './run-events.ts';

/**
 * An endpoint as a job that is no run: it reads the model data that it serves, and its facet holds the whole way to its
 * data with all that is missing there, and what the lineage of AWS keeps of earlier deployments.
 */
export function endpointEvent(graph: LineageGraph, pack: Pack, maker: Maker, datasets: DatasetOf): Event {
  const { endpoint, nodes, edges, breaks, evidence } = graph;
  const served = servedBy(graph);
  const roles = new Map(nodes.map(({ id, role }) => [id, role]));
  const isServed = ({ id, role }: LineageGraph['nodes'][number]) =>
    role === 'data' &&
    served.has(id) &&
    edges.some(({ from, to }) => from === id && !['data', 'training-job', undefined].includes(roles.get(to)));
  return {
    ...baseEvent(maker, 'Job', pack.generatedAt),
    job: {
      ...jobName(endpoint),
      facets: {
        jobType: standardFacet(maker, 'JobTypeJobFacet', {
          processingType: 'SERVICE',
          integration: 'SAGEMAKER',
          jobType: 'ENDPOINT',
        }),
        exhibit_lineage: ownFacet(maker, 'Job', {
          breaks,
          nodes: nodes.map((node) => ({ ...node })),
          edges: edges.map((edge) => ({ ...edge })),
          evidence: [...evidence],
        }),
      },
    },
    inputs: nodes
      .filter(isServed)
      .flatMap(({ uri }) => datasets(uri))
      .map((one) => ({ ...one })),
    outputs: [],
  };
}
