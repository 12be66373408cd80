import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

/** Packs never change, so that what was once said of one holds. */
const staleTime = Number.POSITIVE_INFINITY;

/** What a pack examined, found and could not see. */
export const overviewQuery = (pack: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'overview'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/packs/{pack}/overview', { params: { path: { pack } }, signal })),
    staleTime,
  });

/** A framework of a pack with every control. */
export const frameworkQuery = (pack: string, framework: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'framework', framework],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/frameworks/{framework}', { params: { path: { pack, framework } }, signal }),
      ),
    staleTime,
  });
