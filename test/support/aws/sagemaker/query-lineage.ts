import { pageOf } from '../paging.ts';
import { type Operation, Refusal, type Serving, textOf } from '../request.ts';
import { type Fields, isFields } from '../scenario.ts';
import { recordsOf } from './listing.ts';

/** An edge of the graph. */
interface Association extends Fields {
  readonly SourceArn: string;
  readonly DestinationArn: string;
  readonly AssociationType?: string;
}

/** All edges of the account and region. */
export function associations(serving: Serving): readonly Association[] {
  return recordsOf(serving, 'associations').map((record) => {
    const { SourceArn, DestinationArn } = record;
    if (typeof SourceArn !== 'string' || typeof DestinationArn !== 'string') {
      throw new TypeError('An association of the scenario lacks an end.');
    }
    return { ...record, SourceArn, DestinationArn };
  });
}

const ENTITIES = [
  {
    part: ':artifact/',
    file: 'artifacts',
    arn: 'ArtifactArn',
    type: 'ArtifactType',
    lineageType: 'Artifact',
  },
  { part: ':action/', file: 'actions', arn: 'ActionArn', type: 'ActionType', lineageType: 'Action' },
  { part: ':context/', file: 'contexts', arn: 'ContextArn', type: 'ContextType', lineageType: 'Context' },
  {
    part: ':experiment-trial-component/',
    file: 'trial-components',
    arn: 'TrialComponentArn',
    type: null,
    lineageType: 'TrialComponent',
  },
] as const;

/** An entity as QueryLineage names it: without name and address. */
export function vertexOf(arn: string, serving: Serving): Fields {
  const entity = ENTITIES.find(({ part }) => arn.includes(part));
  if (!entity) throw new Refusal('ValidationException', `${arn} is no lineage entity.`);
  const record = recordsOf(serving, entity.file).find((each) => each[entity.arn] === arn);
  const type = entity.type === null ? componentType(record) : record?.[entity.type];
  return { Arn: arn, ...(type !== undefined && { Type: type }), LineageType: entity.lineageType };
}

/** QueryLineage says TrainingJob where the component itself says SageMakerTrainingJob. */
function componentType(record: Fields | undefined): string | undefined {
  const source = isFields(record?.Source) ? record.Source : {};
  return textOf(source, 'SourceType')?.replace(/^SageMaker/, '');
}

/** Serves QueryLineage: what the start is connected with, at most ten steps away and fifty vertices a page. */
export const queryLineage: Operation = (serving) => {
  const { input } = serving;
  const starts = Array.isArray(input.StartArns) ? input.StartArns.map(String) : [];
  const [start] = starts;
  if (starts.length !== 1 || start === undefined)
    throw new Refusal('ValidationException', 'StartArns must have 1 member.');
  vertexOf(start, serving);
  const depth = typeof input.MaxDepth === 'number' ? input.MaxDepth : 10;
  if (depth < 1 || depth > 10)
    throw new Refusal('ValidationException', 'MaxDepth must lie between 1 and 10.');
  const { reached, edges } = walk(start, {
    direction: textOf(input, 'Direction') ?? 'Both',
    depth,
    all: associations(serving),
  });
  const vertices = reached
    .map((arn) => vertexOf(arn, serving))
    .filter((vertex) => isAsked(vertex, input.Filters));
  const { items, ...rest } = pageOf(vertices, serving, { standard: 50, most: 50 });
  const shown = new Set(items.map(({ Arn }) => Arn));
  const withEdges = input.IncludeEdges !== false;
  // An edge comes with the page of the vertex that it led to.
  const Edges = withEdges ? edges.filter(({ found }) => shown.has(found)).map(({ edge }) => edge) : [];
  return { Vertices: items, Edges, ...rest };
};

interface Walk {
  readonly direction: string;
  readonly depth: number;
  readonly all: readonly Association[];
}

function walk(start: string, { direction, depth, all }: Walk) {
  const reached = new Map<string, number>([[start, 0]]);
  const edges = new Map<Association, string>();
  for (const [arn, distance] of reached) {
    const steps = distance < depth ? stepsFrom(arn, all, direction) : [];
    for (const { edge, next } of steps) {
      if (!reached.has(next)) reached.set(next, distance + 1);
      if (!edges.has(edge)) edges.set(edge, next === start ? arn : next);
    }
  }
  const found = [...edges].map(([edge, arn]) => ({ edge: shownEdge(edge), found: arn }));
  return { reached: [...reached.keys()].filter((arn) => arn !== start), edges: found };
}

function stepsFrom(arn: string, all: readonly Association[], direction: string) {
  return all.flatMap((edge) => {
    const next = nextFrom(arn, edge, direction);
    return next === null ? [] : [{ edge, next }];
  });
}

function nextFrom(arn: string, { SourceArn, DestinationArn }: Association, direction: string): string | null {
  if (direction !== 'Descendants' && DestinationArn === arn) return SourceArn;
  if (direction !== 'Ascendants' && SourceArn === arn) return DestinationArn;
  return null;
}

function shownEdge({ SourceArn, DestinationArn, AssociationType }: Association): Fields {
  return { SourceArn, DestinationArn, ...(AssociationType !== undefined && { AssociationType }) };
}

function isAsked(vertex: Fields, filters: unknown): boolean {
  if (!isFields(filters)) return true;
  const { Types, LineageTypes } = filters;
  return (
    (!Array.isArray(Types) || Types.includes(vertex.Type)) &&
    (!Array.isArray(LineageTypes) || LineageTypes.includes(vertex.LineageType))
  );
}
