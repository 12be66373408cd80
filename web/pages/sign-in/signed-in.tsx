import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PageHead } from '../../parts/page-head.tsx';
import { Loading } from '../../parts/states.tsx';

/** The address of signing in, for who is signed in already: on to where they wanted. */
export function SignedIn() {
  const { return: wanted, again } = useSearch({ from: '/sign-in' });
  const { history } = useRouter();
  useEffect(() => {
    if (!again) history.replace(ownPath(wanted));
  }, [history, wanted, again]);
  if (!again) return <Loading what="the page" />;
  return (
    <>
      <PageHead title="You are signed in again" />
      <p>Close this tab and go on in the other one: everything is as you left it.</p>
    </>
  );
}

/** A path of our own; `/` for what leads elsewhere. */
function ownPath(wanted: string | undefined): string {
  const address = wanted === undefined ? null : URL.parse(wanted, window.location.origin);
  if (address?.origin !== window.location.origin) return '/';
  return `${address.pathname}${address.search}${address.hash}`;
}
