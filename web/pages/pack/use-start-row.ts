import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ItemWish, itemsQuery } from './pack-queries.ts';

/**
 * Where the item that an address names, `<check>~<its place there>`, stands in the list that it is opened with;
 * undefined until that is known, and when it is not in it. What is opened later was in sight already.
 */
export function useStartRow(pack: string, wish: ItemWish, item: string | undefined): number | undefined {
  const [asked] = useState(item === undefined ? null : { ...wish, find: item });
  const { data } = useQuery({
    ...itemsQuery(pack, asked ?? wish, { offset: 0, limit: 1 }),
    enabled: asked !== null,
  });
  return asked === null ? undefined : (data?.found ?? undefined);
}
