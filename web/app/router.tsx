import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { administrationSearch } from '../pages/administration/administration-search.ts';
import { FRAMEWORK_IDS } from '../pages/frameworks/framework-queries.ts';
import { frameworkSearch } from '../pages/frameworks/framework-search.ts';
import { humanSearch } from '../pages/human/human-search.ts';
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

const frameworks = createRoute({
  getParentRoute: () => root,
  path: '/frameworks',
  component: lazyRouteComponent(() => import('../pages/frameworks/frameworks.tsx'), 'Frameworks'),
});

/** A control catalog; what is shown of it stands in the address. */
export const frameworkRoute = createRoute({
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
  validateSearch: frameworkSearch,
  component: lazyRouteComponent(() => import('../pages/frameworks/framework.tsx'), 'Framework'),
});

/** Documents and decisions of the organisation. */
export const humanRoute = createRoute({
  getParentRoute: () => root,
  path: '/human',
  validateSearch: humanSearch,
  component: lazyRouteComponent(() => import('../pages/human/human.tsx'), 'Human'),
});

/** Who is let in to what, and who looked at what. */
export const administrationRoute = createRoute({
  getParentRoute: () => root,
  path: '/administration',
  validateSearch: administrationSearch,
  component: lazyRouteComponent(() => import('../pages/administration/administration.tsx'), 'Administration'),
});

/** Every address of the page. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    packs,
    packRoute.addChildren([packSummary]),
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
