import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type ItemPage, type ItemRow, type ItemWish, itemsQuery } from './pack-queries.ts';

/** Items that are asked for at once. */
const BLOCK = 200;

/** The items of a wish as a long table wants them: those in sight come as they are scrolled to. */
export function useItemRows(pack: string, wish: ItemWish) {
  const [[first, last], setSight] = useState<readonly [number, number]>([0, 0]);
  const head = useQuery({
    ...itemsQuery(pack, wish, { offset: 0, limit: BLOCK }),
    placeholderData: keepPreviousData,
  });
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(Boolean);
  const blocks = useQueries({
    queries: numbers.map((number) => itemsQuery(pack, wish, { offset: number * BLOCK, limit: BLOCK })),
  });
  const onSight = useCallback((from: number, to: number): void => {
    const next = [Math.floor(from / BLOCK), Math.floor(to / BLOCK)] as const;
    setSight((known) => (known[0] === next[0] && known[1] === next[1] ? known : next));
  }, []);
  const found = new Map<number, ItemPage>();
  if (head.data) found.set(0, head.data);
  for (const [index, number] of numbers.entries()) {
    const page = blocks[index]?.data;
    if (page) found.set(number, page);
  }
  return {
    total: head.data?.total ?? null,
    facets: head.data?.facets ?? null,
    error: head.error ?? blocks.find(({ error }) => error)?.error ?? null,
    retry: (): void => {
      for (const query of [head, ...blocks]) if (query.error) void query.refetch();
    },
    /** True while another wish's items stand here. */
    isOld: head.isPlaceholderData,
    rowAt: (index: number): ItemRow | undefined => found.get(Math.floor(index / BLOCK))?.items[index % BLOCK],
    onSight,
  };
}
