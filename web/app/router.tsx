import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router';
import { z } from 'zod/mini';
import { administrationSearch } from '../pages/administration/administration-search.ts';
import { caseSearch, questionSearch } from '../pages/changes/changes-search.ts';
import { FRAMEWORK_IDS } from '../pages/frameworks/framework-queries.ts';
import { frameworkSearch as catalogSearch } from '../pages/frameworks/framework-search.ts';
import { humanSearch } from '../pages/human/human-search.ts';
import { lineageSearch } from '../pages/lineage/lineage-search.ts';
import { compareSearch, evidenceSearch, itemSearch } from '../pages/pack/item-search.ts';
import { checksSearch, exceptionsSearch, frameworkSearch } from '../pages/pack/search-schemas.ts';
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
const newRunRoute = createRoute({
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
const runRoute = createRoute({
  getParentRoute: () => root,
  path: '/runs/$run',
  component: lazyRouteComponent(() => import('../pages/run/run.tsx'), 'RunPage'),
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
const packRoute = createRoute({
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

/** Two packs beside each other. */
const compareRoute = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../pages/compare/compare.tsx'), 'Compare'),
});

/** The question to the log, and what was asked before. */
const changesRoute = createRoute({
  getParentRoute: () => root,
  path: '/changes',
  validateSearch: questionSearch,
  component: lazyRouteComponent(() => import('../pages/changes/changes.tsx'), 'Changes'),
});

/** One investigation. */
const caseRoute = createRoute({
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
const packLineageRoute = createRoute({
  getParentRoute: () => packRoute,
  path: '/lineage',
  validateSearch: lineageSearch,
  component: lazyRouteComponent(() => import('../pages/lineage/pack-lineage.tsx'), 'PackLineage'),
});

const frameworks = createRoute({
  getParentRoute: () => root,
  path: '/frameworks',
  component: lazyRouteComponent(() => import('../pages/frameworks/frameworks.tsx'), 'Frameworks'),
});

/** A control catalog; what is shown of it stands in the address. */
const frameworkRoute = createRoute({
  getParentRoute: () => root,
  path: '/frameworks/$framework',
  params: {
    parse: ({ framework }) => {
      const known = FRAMEWORK_IDS.find((id) => id === framework);
      if (!known) throw notFound();
      return { framework: known };
    },
    stringify: ({ framework }) => ({ framework }),
  },
  validateSearch: catalogSearch,
  component: lazyRouteComponent(() => import('../pages/frameworks/framework.tsx'), 'Framework'),
});

/** Documents and decisions of the organisation. */
const humanRoute = createRoute({
  getParentRoute: () => root,
  path: '/human',
  validateSearch: humanSearch,
  component: lazyRouteComponent(() => import('../pages/human/human.tsx'), 'Human'),
});

/** Who is let in to what, and who looked at what. */
const administrationRoute = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  validateSearch: administrationSearch,
  component: lazyRouteComponent(() => import('../pages/administration/administration.tsx'), 'Administration'),
});

/** Every address of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
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
    packRoute.addChildren([
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
    ]),
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
