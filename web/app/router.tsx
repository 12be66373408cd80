import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { caseSearch, questionSearch } from '../pages/changes/changes-search.ts';
import { lineageSearch } from '../pages/lineage/lineage-search.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Loading } from '../parts/states.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => (
    <>
      <PageHead title="There is nothing at this address" />
      <p>
        It may have been mistyped, or what stood here is gone. <Link to="/">Go to the start</Link>.
      </p>
    </>
  ),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/packs' });
  },
});

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  component: lazyRouteComponent(() => import('../pages/packs/packs.tsx'), 'Packs'),
});

/** A pack, and around every part of it its name and the way between the parts. */
export const packRoute = createRoute({
  getParentRoute: () => root,
  path: '/packs/$pack',
  component: lazyRouteComponent(() => import('../pages/pack/pack.tsx'), 'Pack'),
});

const packSummary = createRoute({
  getParentRoute: () => packRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/pack/summary.tsx'), 'Summary'),
});

/** The question to the log, and what was asked before. */
export const changesRoute = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  validateSearch: questionSearch,
  component: lazyRouteComponent(() => import('../pages/changes/changes.tsx'), 'Changes'),
});

/** One investigation. */
export const caseRoute = createRoute({
  getParentRoute: () => root,
  path: '/changes/$case',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('../pages/changes/case.tsx'), 'Case'),
});

const lineage = createRoute({
  getParentRoute: () => root,
  path: '/lineage',
  component: lazyRouteComponent(() => import('../pages/lineage/lineage.tsx'), 'Lineage'),
});

/** The lineage of a pack. */
export const packLineageRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/lineage',
  validateSearch: lineageSearch,
  component: lazyRouteComponent(() => import('../pages/lineage/pack-lineage.tsx'), 'PackLineage'),
});

/** Every address of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    packs,
    changesRoute,
    caseRoute,
    lineage,
    packRoute.addChildren([packSummary, packLineageRoute]),
  ]),
  defaultPendingComponent: () => <Loading what="this page" />,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
