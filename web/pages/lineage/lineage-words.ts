import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';

const staleTime = Number.POSITIVE_INFINITY;

/** What something was made of and what came of it; every endpoint when nothing is named. */
export const lineageQuery = (pack: string, about: string | undefined, direction: 'up' | 'down' | 'both') =>
  queryOptions({
    queryKey: ['pack', pack, 'lineage', about, direction],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/lineage/answer', {
          params: { path: { pack }, query: { ...(about && { about }), direction } },
          signal,
        }),
      ),
    staleTime,
  });
type View = paths['/v1/packs/{pack}/lineage/answer']['get']['responses'][200]['content']['application/json'];
export type Answer = NonNullable<View['answer']>;
export type Station = Answer['nodes'][number];

/** The records that name a station. */
export const stationQuery = (pack: string, node: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'lineage evidence', node],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/lineage/evidence', { params: { path: { pack }, query: { node } }, signal }),
      ),
    staleTime,
  });

/** How far the way of an endpoint to its data is known. */
export const WAYS = {
  complete: { letter: '✓', word: 'complete', tone: 'green' },
  broken: { letter: '×', word: 'broken', tone: 'red' },
  unknown: { letter: '?', word: 'not known', tone: 'amber' },
} as const;
