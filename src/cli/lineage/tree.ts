import type { Answer } from '../../lineage/answer.ts';
import type { LineageNode } from '../../lineage/draft.ts';
import { wrap } from '../table.ts';
import type { Paint } from '../who/paint.ts';
import { clean } from '../who/words.ts';
import { identityText, nodeText } from './words.ts';

/** How a tree is drawn. */
export interface TreeStyle {
  readonly paint: Paint;
  /** Width of the terminal; null to wrap nothing. */
  readonly columns: number | null;
}

/** One line of the tree before it is words. */
interface Place {
  readonly node: LineageNode;
  /** What leads here from the line above; null for a root. */
  readonly label: string | null;
  /** For each level whether more follows below it. */
  readonly follows: readonly boolean[];
  /** False where the node stood further up already, with all that belongs to it. */
  readonly isFirst: boolean;
  readonly hasMore: boolean;
}

/**
 * The things that were asked about with all that lies up or down from them, each node once with its address, its
 * content identity and the breaks that are there. Where it comes up again, also in a circle, a number refers to that
 * place. What is nearest to the endpoints comes first.
 */
export function tree(answer: Answer, direction: 'up' | 'down', style: TreeStyle): string[] {
  const places = placesOf(answer, direction);
  const again = new Set(places.flatMap(({ node, isFirst }) => (isFirst ? [] : [node.id])));
  const numbered = places.flatMap(({ node, isFirst }) => (isFirst && again.has(node.id) ? [node.id] : []));
  const numbers = new Map(numbered.map((id, index) => [id, index + 1]));
  return places.flatMap((place) => {
    const number = numbers.get(place.node.id);
    const head = headOf(place, direction, style.paint);
    if (!place.isFirst) return [`${head} ${style.paint.aside(`→ see [${number}]`)}`];
    const mark = number === undefined ? '' : ` ${style.paint.aside(`[${number}]`)}`;
    return [`${head}${mark}`, ...detailsOf(place, answer, style)];
  });
}

function placesOf(answer: Answer, direction: 'up' | 'down'): readonly Place[] {
  const order = new Map(answer.nodes.map(({ id }, index) => [id, index]));
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const isAhead = (id: string): boolean => answer[direction].has(id) || answer.subjects.has(id);
  const inDirection = answer.edges.filter(({ from, to }) => isAhead(from) && isAhead(to));
  const links = Map.groupBy(inDirection, (edge) => (direction === 'up' ? edge.to : edge.from));
  const places: Place[] = [];
  const seen = new Set<string>();
  const visit = (id: string, label: string | null, follows: readonly boolean[]): void => {
    const node = nodes.get(id);
    if (!node) return;
    const isFirst = !seen.has(id);
    seen.add(id);
    const next = (isFirst ? (links.get(id) ?? []) : [])
      .map(({ from, to, label: how }) => ({ id: direction === 'up' ? from : to, how }))
      .toSorted((a, b) => sign(direction) * ((order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)));
    places.push({ node, label, follows, isFirst, hasMore: next.length > 0 });
    for (const [index, one] of next.entries())
      visit(one.id, one.how ?? '', [...follows, index < next.length - 1]);
  };
  for (const id of answer.subjects) visit(id, null, []);
  return places;
}

/** Nodes are ordered from data to endpoint. */
const sign = (direction: 'up' | 'down'): 1 | -1 => (direction === 'up' ? -1 : 1);

function headOf({ node, label, follows }: Place, direction: 'up' | 'down', paint: Paint): string {
  const missing = node.missing ? ` ${paint.alert('× not found')}` : '';
  const name = `${paint.strong(nodeText(node))}${missing}`;
  if (label === null) return name;
  const branch = `${bars(follows.slice(0, -1))}${follows.at(-1) ? '├' : '└'}`;
  const how = label === '' ? '' : ` ${clean(label)} ─`;
  return direction === 'up' ? `${branch}◄─${how}─ ${name}` : `${branch}──${how}► ${name}`;
}

function detailsOf(
  { node, follows, hasMore }: Place,
  answer: Answer,
  { paint, columns }: TreeStyle,
): string[] {
  const margin = `${bars(follows)}${hasMore ? '│  ' : '   '}`;
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(40, columns - margin.length);
  const identity = identityText(node);
  const details = identity === null ? [] : wrap(identity, room).map(paint.aside);
  const breaks = answer.breaks
    .filter(({ at }) => at === node.id)
    .flatMap(({ sentence, certain }) =>
      wrap(`${certain ? '× BREAK' : '? NOT KNOWN'}: ${clean(sentence)}`, room).map(
        certain ? paint.alert : paint.doubt,
      ),
    );
  return [...details, ...breaks].map((line) => `${margin}${line}`);
}

function bars(follows: readonly boolean[]): string {
  return follows.map((more) => (more ? '│   ' : '    ')).join('');
}
