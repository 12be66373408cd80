import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './administration.module.css';

/** Asks before a token is revoked, which cannot be taken back. */
export function RevokeToken({
  token: { id, name },
  onClose,
}: {
  readonly token: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/tokens/{token}/revoke', { params: { path: { token: id } } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['tokens'] });
      void queries.invalidateQueries({ queryKey: ['engagements'] });
      onClose();
    },
  });
  return (
    <Dialog title="Revoke this token?" onClose={onClose}>
      <div className={styles.form}>
        <p>
          From now on nobody is let in with the token <code>{id}</code> for <Text>{name}</Text>. This cannot
          be taken back.
        </p>
        {revoke.error && (
          <div role="alert">
            <Notice tone="red">
              <Text>{revoke.error.message}</Text>
            </Notice>
          </div>
        )}
        <div className={styles.end}>
          <Button kind="danger" onClick={() => revoke.mutate()} disabled={revoke.isPending}>
            Revoke it
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </div>
      </div>
    </Dialog>
  );
}
