import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';

/** A run as the API tells of it. */
export type Run = paths['/v1/runs/{run}']['get']['responses'][200]['content']['application/json'];
/** A task of a run. */
export type Task =
  paths['/v1/runs/{run}/tasks']['get']['responses'][200]['content']['application/json']['tasks'][number];
/** What somebody orders. */
export type Order = paths['/v1/runs']['post']['requestBody']['content']['application/json'];

/** True for a run of which nothing more will come. */
export const hasEnded = ({ state }: Pick<Run, 'state'>): boolean => !['waiting', 'running'].includes(state);

/** All runs; asked again while one has not ended. */
export const runsQuery = queryOptions({
  queryKey: ['runs'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/runs', { signal })),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.runs.some((run) => !hasEnded(run)) ? 2_000 : 15_000),
});

/** What the house can be asked to do. */
export const houseQuery = queryOptions({
  queryKey: ['house'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/house', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The schedules of the configuration. */
export const schedulesQuery = queryOptions({
  queryKey: ['schedules'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/schedules', { signal })),
});
