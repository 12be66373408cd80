import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';

/** Ids of the catalogs. */
export const FRAMEWORK_IDS = ['hipaa', 'pci-dss', 'iso-27001', 'ai'] as const;
export type FrameworkId = (typeof FRAMEWORK_IDS)[number];

/** Catalogs are part of the program: they change with its version alone. */
const staleTime = Number.POSITIVE_INFINITY;

/** Every catalog with its counts. */
export const catalogsQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: ({ signal }) => dataOf(api.GET('/v1/frameworks', { signal })),
  staleTime,
});

/** A catalog with every control. */
export const catalogQuery = (framework: FrameworkId) =>
  queryOptions({
    queryKey: ['frameworks', framework],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/frameworks/{framework}', { params: { path: { framework } }, signal })),
    staleTime,
  });

/** A catalog. */
export type Catalog =
  paths['/v1/frameworks/{framework}']['get']['responses']['200']['content']['application/json'];
/** A control of one. */
export type CatalogControl = Catalog['controls'][number];
