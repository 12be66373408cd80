import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';

/** An answer of the access log. */
export type LogPage = paths['/v1/access-log']['get']['responses']['200']['content']['application/json'];
/** A line of it. */
export type LogLine = LogPage['lines'][number];

const AT_A_TIME = 200;

/** Lines of a log as it was checked once, got as they come in sight: the first page is there already. */
export function useLogLines(first: LogPage, filter: Record<string, string>) {
  const queries = useQueryClient();
  const pages = useRef(new Map<number, readonly LogLine[]>([[0, first.lines]]));
  const asked = useRef(new Set([0]));
  const [, draw] = useState(0);
  const [failed, setFailed] = useState<unknown>(null);
  const { digest: head } = first.head;

  const get = useCallback(
    async (page: number): Promise<void> => {
      if (asked.current.has(page)) return;
      asked.current.add(page);
      try {
        const from = page * AT_A_TIME + 1;
        const query = { ...filter, head, newest: 'true' as const, from, limit: AT_A_TIME };
        const answer = await dataOf(api.GET('/v1/access-log', { params: { query } }));
        // The server has the log as it was no more: lines would stand twice or be missing.
        if (answer.head.digest !== head) {
          await queries.resetQueries({ queryKey: ['access-log'] });
          return;
        }
        pages.current.set(page, answer.lines);
        setFailed(null);
      } catch (error) {
        asked.current.delete(page);
        setFailed(error);
      }
      draw((count) => count + 1);
    },
    [filter, head, queries],
  );

  return {
    failed,
    rowAt: (index: number): LogLine | undefined =>
      pages.current.get(Math.floor(index / AT_A_TIME))?.[index % AT_A_TIME],
    onSight: (from: number, to: number): void => {
      const last = Math.min(Math.floor(to / AT_A_TIME), Math.floor((first.matching - 1) / AT_A_TIME));
      for (let page = Math.floor(from / AT_A_TIME); page <= last; page += 1) void get(page);
    },
  };
}
