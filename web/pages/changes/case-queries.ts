import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

/** A case never changes once it is there. */
const staleTime = Number.POSITIVE_INFINITY;

/** Which changes of a case are meant. */
export interface Filter {
  readonly person?: string | undefined;
  readonly event?: string | undefined;
  readonly session?: string | undefined;
  readonly text?: string | undefined;
}

const given = ({ person, event, session, text }: Filter) => ({
  ...(person && { person }),
  ...(event && { event }),
  ...(session && { session }),
  ...(text && { text }),
});

/** All investigations, asked for again while one is at work. */
export const investigationsQuery = queryOptions({
  queryKey: ['investigations'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/investigations', { signal })),
  refetchInterval: ({ state }) =>
    state.data?.investigations.some((one) => one.state === 'running') ? 2000 : false,
});

/** One investigation, asked for again until it has ended. */
export const investigationQuery = (investigation: string) =>
  queryOptions({
    queryKey: ['investigation', investigation],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/investigations/{investigation}', { params: { path: { investigation } }, signal })),
    refetchInterval: ({ state }) => (!state.data || state.data.state === 'running' ? 1000 : false),
  });

/** The question of a case, and how far its answer can be relied on. */
export const caseQuery = (investigation: string) =>
  queryOptions({
    queryKey: ['case', investigation, 'overview'],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/investigations/{investigation}/overview', {
          params: { path: { investigation } },
          signal,
        }),
      ),
    staleTime,
  });

/** One change by its place. */
export const changeQuery = (investigation: string, change: number) =>
  queryOptions({
    queryKey: ['case', investigation, 'change', change],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/investigations/{investigation}/changes/{change}', {
          params: { path: { investigation, change } },
          signal,
        }),
      ),
    staleTime,
  });

/** Sessions that the timeline shows at a time. */
export const LANES = 25;

/** Sessions over time, from the one at `first` on. */
export const timelineQuery = (
  investigation: string,
  filter: Filter,
  {
    first,
    ...time
  }: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly first: number;
  },
) =>
  queryOptions({
    queryKey: ['case', investigation, 'timeline', given(filter), time, first],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/investigations/{investigation}/timeline', {
          params: {
            path: { investigation },
            query: {
              ...given(filter),
              ...(time.from && time.to && { from: time.from, to: time.to }),
              offset: first,
              limit: LANES,
            },
          },
          signal,
        }),
      ),
    staleTime,
    placeholderData: (before) => before,
  });

/** Rows of one request. */
export const ROWS = 200;

/** A part of the changes, by the number of its page. */
export const changesQuery = (
  investigation: string,
  filter: Filter,
  {
    order,
    descending,
    page,
  }: {
    readonly order: 'time' | 'event' | 'resource' | 'person';
    readonly descending: boolean;
    readonly page: number;
  },
) =>
  queryOptions({
    queryKey: ['case', investigation, 'changes', given(filter), order, descending, page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/investigations/{investigation}/changes', {
          params: {
            path: { investigation },
            query: {
              ...given(filter),
              order,
              descending: String(descending),
              offset: page * ROWS,
              limit: ROWS,
            },
          },
          signal,
        }),
      ),
    staleTime,
  });
