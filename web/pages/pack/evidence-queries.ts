import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { EvidenceSearch } from './item-search.ts';

/** Packs never change, so that what was once said of one holds. */
const staleTime = Number.POSITIVE_INFINITY;
/** Pages of long lists are not kept for long after they went out of sight. */
const gcTime = 60_000;

/** Rows of one page of a long list. */
export const PAGE_ROWS = 200;

/** A page of the records. */
export const evidenceQuery = (pack: string, search: EvidenceSearch, page: number) => {
  const { kind, account, region, gaps } = search;
  const query = {
    ...(kind && { kind }),
    ...(account && { account }),
    ...(region && { region }),
    ...(gaps && { gaps: 'true' as const }),
    ...{ offset: page * PAGE_ROWS, limit: PAGE_ROWS },
  };
  return queryOptions({
    queryKey: ['pack', pack, 'evidence', query],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/evidence', { params: { path: { pack }, query: query as never }, signal }),
      ),
    ...{ staleTime, gcTime },
  });
};

/** What stands around the body of a record. */
export const recordQuery = (pack: string, digest: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'record', digest],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/evidence/{digest}/record', { params: { path: { pack, digest } }, signal }),
      ),
    staleTime,
  });

/** Files that can be had of a pack. */
export const filesQuery = (pack: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'files'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/packs/{pack}/files', { params: { path: { pack } }, signal })),
    staleTime,
  });

/** What verification says of a pack. */
export const verificationQuery = (pack: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'verification'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/packs/{pack}/verification', { params: { path: { pack } }, signal })),
    staleTime: 60 * 60_000,
  });
