import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { Way } from '../pages/sign-in/way.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { meQuery } from './session.tsx';
import { sessionEnd } from './session-end.ts';

/**
 * Says that the session is over while the page stays as it is. Signing in goes on in another tab; back here, the page
 * looks whether it worked and asks again for what it could not get.
 */
export function SessionEnded({ subject }: { readonly subject: string }) {
  const queries = useQueryClient();
  const [isStill, setIsStill] = useState(false);
  const look = useCallback(async () => {
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => null);
    setIsStill(me === null);
    if (me === null) return;
    // What somebody else saw is not for whoever came now.
    if (me.subject !== subject) return window.location.reload();
    sessionEnd.tell(false);
    await queries.invalidateQueries();
  }, [queries, subject]);
  useEffect(() => {
    const onFocus = (): void => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [look]);
  return (
    <Dialog title="Your session has ended" onClose={() => sessionEnd.tell(false)}>
      <p>What is on this page stays. Sign in again in another tab, then go on here.</p>
      <Way returnTo="/sign-in?again=true" target="_blank" />
      <p role="status">{isStill && 'You are not signed in yet.'}</p>
      <Button onClick={() => void look()}>Go on</Button>
    </Dialog>
  );
}
