import { queryOptions } from '@tanstack/react-query';
import type { CheckView } from '../../../src/api/pack-views/questions/check.ts';
import type { ControlView } from '../../../src/api/pack-views/questions/control.ts';
import type { ItemPage } from '../../../src/api/pack-views/questions/items.ts';
import type { PackOverview } from '../../../src/api/pack-views/questions/overview.ts';
import type { PackFramework } from '../../../src/reports/pack.ts';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';

/** A check, a control and a part of the items of a pack. */
export type { CheckView, ControlView, ItemPage };
/** A pack without what is long. */
export type Overview = PackOverview;
/** An item with the check that judged it. */
export type ItemRow = ItemPage['items'][number];
/** Which items, in which order; the part of them is chosen by itself. */
export type ItemWish = Omit<
  NonNullable<paths['/v1/packs/{pack}/items']['get']['parameters']['query']>,
  'offset' | 'limit'
>;

/**
 * An answer with the type that the server makes it by: the description that the client is made from cannot say all of
 * it, such as that a digest is text.
 */
async function told<Data>(answer: Promise<unknown>): Promise<Data> {
  return (await answer) as Data;
}

/** Packs never change, so that what was once said of one holds. */
const staleTime = Number.POSITIVE_INFINITY;

/** What a pack examined, found and could not see. */
export const overviewQuery = (pack: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'overview'],
    queryFn: ({ signal }) =>
      told<PackOverview>(
        dataOf(api.GET('/v1/packs/{pack}/overview', { params: { path: { pack } }, signal })),
      ),
    staleTime,
  });

/** A framework of a pack with every control. */
export const frameworkQuery = (pack: string, framework: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'framework', framework],
    queryFn: ({ signal }) =>
      told<PackFramework>(
        dataOf(
          api.GET('/v1/packs/{pack}/frameworks/{framework}', {
            params: { path: { pack, framework } },
            signal,
          }),
        ),
      ),
    staleTime,
  });

/** A control of a framework of a pack. */
export const controlQuery = (pack: string, framework: string, control: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'framework', framework, 'control', control],
    queryFn: ({ signal }) => {
      const path = { pack, framework, control };
      const address = '/v1/packs/{pack}/frameworks/{framework}/controls/{control}';
      return told<ControlView>(dataOf(api.GET(address, { params: { path }, signal })));
    },
    staleTime,
  });

/** Items from a place on. */
export const itemsQuery = (
  pack: string,
  wish: ItemWish,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) =>
  queryOptions({
    queryKey: ['pack', pack, 'items', wish, offset, limit],
    queryFn: ({ signal }) => {
      const query = { ...wish, offset, limit };
      return told<ItemPage>(
        dataOf(api.GET('/v1/packs/{pack}/items', { params: { path: { pack }, query }, signal })),
      );
    },
    staleTime,
    gcTime: 60_000,
  });

/** A check without its items. */
export const checkQuery = (pack: string, check: string) =>
  queryOptions({
    queryKey: ['pack', pack, 'check', check],
    queryFn: ({ signal }) =>
      told<CheckView>(
        dataOf(api.GET('/v1/packs/{pack}/checks/{check}', { params: { path: { pack, check } }, signal })),
      ),
    staleTime,
  });
