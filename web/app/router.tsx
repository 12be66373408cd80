import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { compareSearch, evidenceSearch, itemSearch } from '../pages/pack/item-search.ts';
import { controlSearch, exceptionsSearch, frameworkSearch } from '../pages/pack/search-schemas.ts';
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

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { return?: string; problem?: string; again?: boolean } => ({
    ...(typeof search.return === 'string' && search.return.startsWith('/') && { return: search.return }),
    ...(typeof search.problem === 'string' && { problem: search.problem }),
    ...(search.again === true && { again: true }),
  }),
  component: lazyRouteComponent(() => import('../pages/sign-in/signed-in.tsx'), 'SignedIn'),
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

/** A framework of a pack: its picture and its controls. */
export const packFrameworkRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/frameworks/$framework',
  validateSearch: frameworkSearch,
  component: lazyRouteComponent(() => import('../pages/pack/framework.tsx'), 'Framework'),
});

/** A control of a framework. */
export const packControlRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/frameworks/$framework/$control',
  validateSearch: controlSearch,
  component: lazyRouteComponent(() => import('../pages/pack/control.tsx'), 'Control'),
});

/** Every failing item of a pack. */
export const packExceptionsRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/exceptions',
  validateSearch: exceptionsSearch,
  component: lazyRouteComponent(() => import('../pages/pack/exceptions.tsx'), 'Exceptions'),
});

/** A check of a pack with its items. */
export const checkRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/checks/$check',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../pages/pack/check.tsx'), 'Check'),
});

/** The records of evidence of a pack. */
export const evidenceRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/evidence',
  validateSearch: evidenceSearch,
  component: lazyRouteComponent(() => import('../pages/pack/evidence.tsx'), 'Evidence'),
});

/** A record of evidence. */
export const recordRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/evidence/$digest',
  validateSearch: itemSearch,
  component: lazyRouteComponent(() => import('../pages/pack/record.tsx'), 'EvidenceRecord'),
});

/** What can be taken away of a pack, and whether it holds. */
export const filesRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/files',
  component: lazyRouteComponent(() => import('../pages/pack/files.tsx'), 'Files'),
});

/** Two packs beside each other. */
export const compareRoute = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../pages/compare/compare.tsx'), 'Compare'),
});

/** Every address of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    packs,
    compareRoute,
    packRoute.addChildren([
      packSummary,
      packFrameworkRoute,
      packControlRoute,
      packExceptionsRoute,
      checkRoute,
      evidenceRoute,
      recordRoute,
      filesRoute,
    ]),
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
