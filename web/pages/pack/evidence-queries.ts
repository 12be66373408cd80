import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { EvidenceSearch, ItemSearch } from './item-search.ts';

/** Packs never change, so that what was once said of one holds. */
const staleTime = Number.POSITIVE_INFINITY;
/** Pages of long lists are not kept for long after they went out of sight. */
const gcTime = 60_000;

/** Rows of one page of a long list. */
export const PAGE_ROWS = 200;

/** Which items are meant, before anybody filters them. */
export interface ItemsOf {
  readonly checks?: string;
  /** Digest of a record that they rest on. */
  readonly evidence?: string;
}

/** A page of items. */
export const itemsQuery = (pack: string, of: ItemsOf, search: Omit<ItemSearch, 'item'>, page: number) => {
  const { outcome, account, region, text, order, down } = search;
  const query = {
    ...of,
    ...(outcome && { outcomes: outcome }),
    ...(account && { account }),
    ...(region && { region }),
    ...(text && { text }),
    ...(order && { order }),
    ...(down && { descending: 'true' as const }),
    ...{ offset: page * PAGE_ROWS, limit: PAGE_ROWS },
  };
  return queryOptions({
    queryKey: ['pack', pack, 'items', query],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/packs/{pack}/items', { params: { path: { pack }, query: query as never }, signal }),
      ),
    ...{ staleTime, gcTime },
  });
};

/** One item by its place in its check. */
export const itemQuery = (pack: string, check: string, index: number) =>
  queryOptions({
    queryKey: ['pack', pack, 'item', check, index],
    queryFn: async ({ signal }) => {
      const query = { checks: check, offset: index, limit: 1 };
      const { items } = await dataOf(
        api.GET('/v1/packs/{pack}/items', { params: { path: { pack }, query }, signal }),
      );
      return items[0] ?? null;
    },
    staleTime,
  });

/** A check without its items. */
export const checkQuery = (pack: string, check: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'check', check],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/packs/{pack}/checks/{check}', { params: { path: { pack, check } }, signal })),
    staleTime,
  });

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
