import { toolVersion } from '../core/tool-version.ts';
import { type BreakOnWays, breaksOf, stateOf } from '../lineage/answer.ts';
import type { EndpointWay } from '../lineage/whole-lineage.ts';
import { type LineageAnswer, lineageAnswer } from '../reports/lineage-answer.ts';
import type { Answered, Known } from './known-lineage.ts';

/** The answer as the document that `--json` prints. */
export function answerDocument({ about, directions, answer, source, gaps }: Answered): LineageAnswer {
  return lineageAnswer.parse({
    ...headOf(source),
    question: { about, ...directions, subjects: [...answer.subjects] },
    nodes: answer.nodes,
    edges: answer.edges,
    breaks: answer.breaks.map(breakOf),
    endpoints: answer.endpoints.map(({ way, serves }) => endpointOf(way, serves)),
    gaps,
  });
}

/** Every endpoint, as the document that `--json` prints when nothing is asked about. */
export function overviewDocument({ source, whole, gaps }: Known): LineageAnswer {
  return lineageAnswer.parse({
    ...headOf(source),
    question: { about: null, up: true, down: false, subjects: [] },
    nodes: [],
    edges: [],
    breaks: breaksOf(whole.endpoints).map(breakOf),
    endpoints: whole.endpoints.map((way) => endpointOf(way, null)),
    gaps,
  });
}

function headOf(source: Known['source']): Pick<LineageAnswer, 'schema' | 'tool' | 'source'> {
  const tool = { name: 'exhibit', version: toolVersion } as const;
  return { schema: 'https://exhibit.dev/schema/lineage/v1', tool, source };
}

function breakOf({ code, at, sentence, certain, endpoints }: BreakOnWays): LineageAnswer['breaks'][number] {
  return { code, at, sentence, certain, endpoints: [...endpoints] };
}

function endpointOf(
  way: EndpointWay,
  serves: LineageAnswer['endpoints'][number]['serves'],
): LineageAnswer['endpoints'][number] {
  const { account, region, arn, name } = way;
  return { account, region, arn, name, lineage: stateOf(way), serves };
}
