import type { LineageGraph } from '../pack.ts';

type Node = LineageGraph['nodes'][number];
type Drawn = Pick<LineageGraph, 'nodes' | 'edges'>;

/** Stations alike of which more than this many become one box. */
const ALONE = 3;
/** Names that the box of a group shows. */
const SHOWN = 2;

/**
 * The graph with one box for many stations of the same role between the same neighbours, such as the parts of a data
 * set: a drawing shows that they are there, and the list below it names each.
 */
export function grouped({ nodes, edges }: Drawn): Drawn {
  const key = (node: Node): string =>
    JSON.stringify([
      node.role,
      node.missing,
      edges.filter(({ to }) => to === node.id).map(({ from, label }) => [from, label]),
      edges.filter(({ from }) => from === node.id).map(({ to, label }) => [to, label]),
    ]);
  const groups = [...Map.groupBy(nodes, key).values()];
  const standIn = new Map(
    groups
      .filter(({ length }) => length > ALONE)
      .flatMap((group) => group.map(({ id }) => [id, group[0]?.id] as const)),
  );
  const isDrawn = (id: string): boolean => (standIn.get(id) ?? id) === id;
  return {
    nodes: groups.flatMap((group) => (group.length > ALONE ? groupNode(group) : group)),
    edges: edges.filter(({ from, to }) => isDrawn(from) && isDrawn(to)),
  };
}

function groupNode(group: readonly Node[]): readonly Node[] {
  const first = group[0];
  if (!first) return [];
  const names = group.slice(0, SHOWN).map(({ label }) => label);
  const known = group.filter(({ identity }) => identity !== null).length;
  return [
    {
      ...first,
      label: `${group.length} stations:\n${names.join('\n')}\nand ${group.length - SHOWN} more, see the list`,
      identity: known === 0 ? null : `${known} of ${group.length} known by content`,
    },
  ];
}
