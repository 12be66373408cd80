import type { PlannedBox } from '../../../src/reports/lineage-plan.ts';

/** What is drawn: the stations, and their connections from data down to endpoints. */
export interface Drawn {
  readonly boxes: readonly PlannedBox[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The station that an arrow key leads to. Up and down go along the first connection; where there is none, to the
 * nearest station of the layer there, so that every station can be reached. Left and right go within the layer.
 *
 * @returns its id; null when nothing is there, or the key is no arrow
 */
export function stationBeside(box: PlannedBox, key: string, { boxes, edges }: Drawn): string | null {
  const { id } = box.node;
  const others = boxes.filter((one) => one !== box);
  const right = (one: PlannedBox): number => one.x + one.w / 2 - (box.x + box.w / 2);
  const down = (one: PlannedBox): number => one.y + one.h / 2 - (box.y + box.h / 2);
  const isBeside = (one: PlannedBox): boolean => Math.abs(down(one)) < 1;
  /** By layer first. */
  const nearest = (fits: (one: PlannedBox) => boolean): string | null =>
    others
      .filter(fits)
      .toSorted((a, b) => Math.abs(down(a)) - Math.abs(down(b)) || Math.abs(right(a)) - Math.abs(right(b)))[0]
      ?.node.id ?? null;
  switch (key) {
    case 'ArrowUp':
      return edges.find(({ to }) => to === id)?.from ?? nearest((one) => down(one) <= -1);
    case 'ArrowDown':
      return edges.find(({ from }) => from === id)?.to ?? nearest((one) => down(one) >= 1);
    case 'ArrowLeft':
      return nearest((one) => isBeside(one) && right(one) < 0);
    case 'ArrowRight':
      return nearest((one) => isBeside(one) && right(one) > 0);
    default:
      return null;
  }
}
