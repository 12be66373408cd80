import { createRootRoute, Link } from '@tanstack/react-router';
import { PageHead } from '../parts/page-head.tsx';
import { Shell } from './shell.tsx';

/** What is around every page, and what is shown where there is none. */
export const rootRoute = createRootRoute({
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
