import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';

/** The documents of the organisation. */
export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/documents', { signal })),
});

/** The decisions of the organisation. */
export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/decisions', { signal })),
});

/** A document with where it stands today. */
export type StandingDocument =
  paths['/v1/documents']['get']['responses']['200']['content']['application/json']['documents'][number];
/** Everything that was decided. */
export type Decided = paths['/v1/decisions']['get']['responses']['200']['content']['application/json'];
