import type { LineageGraph, Pack } from '../../reports/pack.ts';
import type { JobSeen, NamedPlace } from './jobs.ts';

/**
 * The training jobs that stand in the lineage of an endpoint and in no record of jobs: deleted ones, and those from
 * before the period.
 *
 * @param known ARNs of the jobs of the records, in lower case
 */
export function jobsOfLineage({ lineage, evidence }: Pack, known: ReadonlySet<string>): readonly JobSeen[] {
  const seen = new Map<string, JobSeen>();
  const collected = new Map(evidence.map(({ digest, collectedAt }) => [digest, collectedAt]));
  for (const graph of lineage) {
    const seenAt = graph.evidence
      .flatMap((digest) => collected.get(digest) ?? [])
      .toSorted()
      .at(-1);
    for (const { id, role, arn, missing } of graph.nodes) {
      const key = (arn ?? id).toLowerCase();
      if (role !== 'training-job' || known.has(key) || seen.has(key) || seenAt === undefined) continue;
      seen.set(key, {
        arn: arn ?? id,
        type: 'TRAINING',
        createdAt: null,
        seenAt,
        status: null,
        image: nodesInto(graph, id).find((node) => node.role === 'image')?.uri ?? null,
        modelName: null,
        inputs: nodesInto(graph, id)
          .filter((node) => node.role === 'data')
          .map(placeOf),
        outputs: nodesOutOf(graph, id)
          .filter((node) => node.role === 'data')
          .map(placeOf),
        note: missing
          ? 'It does not exist any more; what stands here is what the lineage of AWS keeps of it.'
          : 'It is in no record of jobs; what stands here is what the lineage of AWS says of it.',
        evidence: graph.evidence,
      });
    }
  }
  return [...seen.values()];
}

type Node = LineageGraph['nodes'][number];

function nodesInto({ nodes, edges }: LineageGraph, id: string): readonly Node[] {
  const ids = new Set(edges.filter(({ to }) => to === id).map(({ from }) => from));
  return nodes.filter((node) => ids.has(node.id));
}

function nodesOutOf({ nodes, edges }: LineageGraph, id: string): readonly Node[] {
  const ids = new Set(edges.filter(({ from }) => from === id).map(({ to }) => to));
  return nodes.filter((node) => ids.has(node.id));
}

function placeOf({ label, uri }: Node): NamedPlace {
  return { name: label, uri };
}
