import { createRoute, createRouter, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { administrationSearch } from '../pages/administration/administration-search.ts';
import { caseSearch, questionSearch } from '../pages/changes/changes-search.ts';
import { FRAMEWORK_IDS } from '../pages/frameworks/framework-queries.ts';
import { frameworkSearch } from '../pages/frameworks/framework-search.ts';
import { humanSearch } from '../pages/human/human-search.ts';
import { compareSearch } from '../pages/pack/item-search.ts';
import { Loading } from '../parts/states.tsx';
import { packRoutes } from './pack-routes.ts';
import { rootRoute } from './root-route.tsx';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home.tsx'), 'Home'),
});

const packs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packs',
  component: lazyRouteComponent(() => import('../pages/packs/packs.tsx'), 'Packs'),
});

const runs = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs',
  component: lazyRouteComponent(() => import('../pages/runs/runs.tsx'), 'Runs'),
});

/** The form of a new run; what it holds is in the address. */
const newRunRoute = createRoute({
  getParentRoute: () => rootRoute,
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
  getParentRoute: () => rootRoute,
  path: '/runs/schedules',
  component: lazyRouteComponent(() => import('../pages/schedules/schedules.tsx'), 'Schedules'),
});

/** One run, live. */
const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/runs/$run',
  component: lazyRouteComponent(() => import('../pages/run/run.tsx'), 'RunPage'),
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { return?: string; problem?: string; again?: boolean } => ({
    ...(typeof search.return === 'string' && search.return.startsWith('/') && { return: search.return }),
    ...(typeof search.problem === 'string' && { problem: search.problem }),
    ...(search.again === true && { again: true }),
  }),
  component: lazyRouteComponent(() => import('../pages/sign-in/signed-in.tsx'), 'SignedIn'),
});

/** Two packs beside each other. */
const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../pages/compare/compare.tsx'), 'Compare'),
});

/** The question to the log, and what was asked before. */
const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes',
  validateSearch: questionSearch,
  component: lazyRouteComponent(() => import('../pages/changes/changes.tsx'), 'Changes'),
});

/** One investigation. */
const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/changes/$case',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('../pages/changes/case.tsx'), 'Case'),
});

const lineage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lineage',
  component: lazyRouteComponent(() => import('../pages/lineage/lineage.tsx'), 'Lineage'),
});

const frameworks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/frameworks',
  component: lazyRouteComponent(() => import('../pages/frameworks/frameworks.tsx'), 'Frameworks'),
});

/** A control catalog; what is shown of it stands in the address. */
const frameworkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/frameworks/$framework',
  params: {
    parse: ({ framework }) => {
      const known = FRAMEWORK_IDS.find((id) => id === framework);
      if (!known) throw notFound();
      return { framework: known };
    },
    stringify: ({ framework }) => ({ framework }),
  },
  validateSearch: frameworkSearch,
  component: lazyRouteComponent(() => import('../pages/frameworks/framework.tsx'), 'Framework'),
});

/** Documents and decisions of the organisation. */
const humanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/human',
  validateSearch: humanSearch,
  component: lazyRouteComponent(() => import('../pages/human/human.tsx'), 'Human'),
});

/** Who is let in to what, and who looked at what. */
const administrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration',
  validateSearch: administrationSearch,
  component: lazyRouteComponent(() => import('../pages/administration/administration.tsx'), 'Administration'),
});

/** Every address of the page. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    signIn,
    runs,
    newRunRoute,
    schedules,
    runRoute,
    packs,
    compareRoute,
    changesRoute,
    caseRoute,
    lineage,
    packRoutes,
    frameworks,
    frameworkRoute,
    humanRoute,
    administrationRoute,
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
