import { createRootRoute, createRoute, createRouter, Link, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
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
  component: lazyRouteComponent(() => import('../pages/home/home.tsx'), 'Home'),
});

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  component: lazyRouteComponent(() => import('../pages/packs/packs.tsx'), 'Packs'),
});

const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  component: lazyRouteComponent(() => import('../pages/runs/runs.tsx'), 'Runs'),
});

/** The form of a new run; what it holds is in the address. */
export const newRunRoute = createRoute({
  getParentRoute: () => root,
  path: '/runs/new',
  validateSearch: z.object({
    preset: z.catch(z.optional(z.enum(['last-quarter', 'last-month', 'last-year', 'custom'])), undefined),
    from: z.catch(z.optional(z.string()), undefined),
    to: z.catch(z.optional(z.string()), undefined),
    accounts: z.catch(z.optional(z.array(z.string())), undefined),
    frameworks: z.catch(z.optional(z.array(z.enum(['hipaa', 'pci-dss', 'iso-27001', 'ai']))), undefined),
  }),
  component: lazyRouteComponent(() => import('../pages/new-run/new-run.tsx'), 'NewRun'),
});

const schedules = createRoute({
  getParentRoute: () => root,
  path: '/runs/schedules',
  component: lazyRouteComponent(() => import('../pages/schedules/schedules.tsx'), 'Schedules'),
});

/** One run, live. */
export const runRoute = createRoute({
  getParentRoute: () => root,
  path: '/runs/$run',
  component: lazyRouteComponent(() => import('../pages/run/run.tsx'), 'RunPage'),
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

/** Every address of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    runs,
    newRunRoute,
    schedules,
    runRoute,
    packs,
    packRoute.addChildren([packSummary]),
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
