import type { Break } from './breaks.ts';
import type { LineageNode } from './draft.ts';
import { downstreamOf, upstreamOf } from './questions.ts';
import type { EndpointWay, WholeLineage } from './whole-lineage.ts';

/** Which way to look from what was asked about: to what made it, to what came of it, or both. */
export interface Directions {
  readonly up: boolean;
  readonly down: boolean;
}

/** A break, and the endpoints whose way it is on. */
export interface BreakOnWays extends Break {
  /** ARNs, in the order of the endpoints. */
  readonly endpoints: readonly string[];
}

/** An endpoint that something came into. */
export interface EndpointReached {
  readonly way: EndpointWay;
  /** `before`: the lineage of AWS knows it from an earlier deployment, and the endpoint serves something else. */
  readonly serves: 'now' | 'before';
}

/** What the graph says of the things that were asked about. */
export interface Answer {
  /** Ids of the things themselves. */
  readonly subjects: ReadonlySet<string>;
  readonly up: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  /** The things and all that was asked for around them, in the order of the whole graph. */
  readonly nodes: readonly LineageNode[];
  readonly edges: WholeLineage['edges'];
  readonly breaks: readonly BreakOnWays[];
  /** The things that are endpoints, and the endpoints downstream of the others when that was asked for. */
  readonly endpoints: readonly EndpointReached[];
}

/** What lies upstream and downstream of some things of the graph. */
export function answerOf(whole: WholeLineage, ids: readonly string[], directions: Directions): Answer {
  const subjects = new Set(ids);
  const up = new Set(directions.up ? upstreamOf(whole, ...ids) : []);
  const down = new Set(directions.down ? downstreamOf(whole, ...ids) : []);
  const inUp = (id: string) => subjects.has(id) || up.has(id);
  const inDown = (id: string) => subjects.has(id) || down.has(id);
  const nodes = whole.nodes.filter(({ id }) => inUp(id) || inDown(id));
  return {
    subjects,
    up,
    down,
    nodes,
    edges: whole.edges.filter(({ from, to }) => (inUp(from) && inUp(to)) || (inDown(from) && inDown(to))),
    breaks: breaksOf(whole.endpoints).filter(({ at }) => inUp(at) || inDown(at)),
    endpoints: whole.endpoints
      .filter(({ arn }) => inDown(arn))
      .map((way) => ({
        way,
        serves: ids.some((id) => id === way.arn || way.serves.has(id)) ? 'now' : 'before',
      })),
  };
}

/** Every break once, with all the endpoints that it is in the way of, in the order in which they were met. */
export function breaksOf(endpoints: readonly EndpointWay[]): readonly BreakOnWays[] {
  const all = endpoints.flatMap(({ arn, breaks }) => breaks.map((one) => ({ ...one, endpoint: arn })));
  return [...Map.groupBy(all, ({ at, sentence }) => `${at}\n${sentence}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { endpoint: _, ...one } = first;
    return [{ ...one, endpoints: same.map(({ endpoint }) => endpoint) }];
  });
}

/** `broken` where something is known to be missing, `unknown` where only something unread could tell. */
export function stateOf({ breaks }: Pick<EndpointWay, 'breaks'>): 'complete' | 'broken' | 'unknown' {
  if (breaks.some(({ certain }) => certain)) return 'broken';
  return breaks.length > 0 ? 'unknown' : 'complete';
}
