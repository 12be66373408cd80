import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';

/** Who looks at the page. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/me', { signal })),
  staleTime: 5 * 60_000,
});

/** True when this person may do what staff may: start runs and ask the log. */
export function useIsStaff(): boolean {
  const { data } = useQuery(meQuery);
  return data?.role === 'operator' || data?.role === 'admin';
}

/** True for who may see the administration. */
export function useIsAdmin(): boolean {
  return useQuery(meQuery).data?.role === 'admin';
}
