import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { api, dataOf } from '../api/client.ts';
import { Button } from '../parts/button.tsx';

/** Ends the session here, and at the issuer when it can be. */
export function SignOut() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => dataOf(api.POST('/sign-out')),
    // A new document: nothing that was seen stays in memory.
    onSuccess: ({ next }) => window.location.assign(next && /^https?:/.test(next) ? next : '/sign-in'),
  });
  return (
    <>
      <Button kind="quiet" disabled={isPending} onClick={() => mutate()}>
        <LogOut aria-hidden="true" /> Sign out
      </Button>
      <span role="alert">{error && 'You are still signed in: the server does not answer.'}</span>
    </>
  );
}
