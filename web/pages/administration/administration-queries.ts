import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

/** Engagements, and which packs each one sees now. */
export const engagementsQuery = queryOptions({
  queryKey: ['engagements'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/engagements', { signal })),
});

/** Every API token but its secret. */
export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/tokens', { signal })),
});
