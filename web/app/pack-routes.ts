import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lineageSearch } from '../pages/lineage/lineage-search.ts';
import { evidenceSearch, itemSearch } from '../pages/pack/item-search.ts';
import { checksSearch, exceptionsSearch, frameworkSearch } from '../pages/pack/search-schemas.ts';
import { rootRoute } from './root-route.tsx';

/** A pack, and around every part of it its name and the way between the parts. */
const packRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packs/$pack',
  component: lazyRouteComponent(() => import('../pages/pack/pack.tsx'), 'Pack'),
});

const packSummary = createRoute({
  getParentRoute: () => packRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/pack/summary.tsx'), 'Summary'),
});

/** A framework of a pack: its picture and its controls. */
const packFrameworkRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/frameworks/$framework',
  validateSearch: frameworkSearch,
  component: lazyRouteComponent(() => import('../pages/pack/framework.tsx'), 'Framework'),
});

/** A control of a framework. */
const packControlRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/frameworks/$framework/$control',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../pages/pack/control.tsx'), 'Control'),
});

/** Every failing item of a pack. */
const packExceptionsRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/exceptions',
  validateSearch: exceptionsSearch,
  component: lazyRouteComponent(() => import('../pages/pack/exceptions.tsx'), 'Exceptions'),
});

/** Every check of a pack. */
const packChecksRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/checks',
  validateSearch: checksSearch,
  component: lazyRouteComponent(() => import('../pages/pack/checks.tsx'), 'Checks'),
});

/** A check of a pack with its items. */
const checkRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/checks/$check',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../pages/pack/check.tsx'), 'Check'),
});

/** The records of evidence of a pack. */
const evidenceRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/evidence',
  validateSearch: evidenceSearch,
  component: lazyRouteComponent(() => import('../pages/pack/evidence.tsx'), 'Evidence'),
});

/** A record of evidence. */
const recordRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/evidence/$digest',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../pages/pack/record.tsx'), 'EvidenceRecord'),
});

/** What can be taken away of a pack, and whether it holds. */
const filesRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/files',
  component: lazyRouteComponent(() => import('../pages/pack/files.tsx'), 'Files'),
});

/** The lineage of a pack. */
const packLineageRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/lineage',
  validateSearch: lineageSearch,
  component: lazyRouteComponent(() => import('../pages/lineage/pack-lineage.tsx'), 'PackLineage'),
});

/** A pack with all its parts. */
export const packRoutes = packRoute.addChildren([
  packSummary,
  packFrameworkRoute,
  packControlRoute,
  packExceptionsRoute,
  packChecksRoute,
  checkRoute,
  evidenceRoute,
  recordRoute,
  filesRoute,
  packLineageRoute,
]);
