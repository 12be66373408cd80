import { keepPreviousData, type UseQueryOptions, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { PAGE_ROWS } from './evidence-queries.ts';

/** A long list of which the pages in sight are loaded. */
export interface PagedRows<Page, Row> {
  /** The first page, which also says how many rows there are; undefined until it is there. */
  readonly first: Page | undefined;
  readonly error: Error | null;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onSight: (from: number, to: number) => void;
  readonly refetch: () => void;
}

/** Loads the pages of a long list that are in sight, and the first one. */
export function usePages<Page, Row>(
  // biome-ignore lint/suspicious/noExplicitAny: keys of queries are of many forms.
  queryOf: (page: number) => UseQueryOptions<Page, Error, Page, any>,
  rowsOf: (page: Page) => readonly Row[],
): PagedRows<Page, Row> {
  const [sight, setSight] = useState<readonly [number, number]>([0, 0]);
  const onSight = useCallback((from: number, to: number) => {
    const [first, last] = [Math.floor(from / PAGE_ROWS), Math.floor(to / PAGE_ROWS)];
    setSight((before) => (before[0] === first && before[1] === last ? before : [first, last]));
  }, []);
  const [from, to] = sight;
  const wanted = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, page) => from + page)])];
  const results = useQueries({
    queries: wanted.map((page) => ({
      ...queryOf(page),
      // While a filter is answered the list before it stays.
      ...(page === 0 && { placeholderData: keepPreviousData }),
    })),
  });
  const pages = new Map(wanted.map((page, index) => [page, results[index]?.data as Page | undefined]));
  return {
    first: pages.get(0),
    error: results.find(({ error }) => error)?.error ?? null,
    rowAt: (index) => {
      const page = pages.get(Math.floor(index / PAGE_ROWS));
      return page && rowsOf(page)[index % PAGE_ROWS];
    },
    onSight,
    refetch: () => {
      for (const result of results) if (result.error) void result.refetch();
    },
  };
}
