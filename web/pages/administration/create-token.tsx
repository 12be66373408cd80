import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './administration.module.css';
import { engagementsQuery } from './administration-queries.ts';
import { CopyButton } from './copy-button.tsx';

const ROLES = ['auditor', 'operator', 'admin'] as const;
const MEANINGS = {
  auditor: 'Sees the packs of its engagements.',
  operator: 'Sees every pack, starts runs, asks the log, adds documents.',
  admin: 'All of that, and this administration: it can make further tokens.',
} as const;

/** The form that makes a token, and then its text, which is shown this once. */
export function CreateToken({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const engagements = useQuery(engagementsQuery);
  const [role, setRole] = useState<(typeof ROLES)[number]>('auditor');
  const create = useMutation({
    mutationFn: (body: { name: string; role: typeof role; engagements: string[]; days: number }) =>
      dataOf(api.POST('/v1/tokens', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({
      ...{ name: String(form.get('name') ?? '').trim(), role, days: Number(form.get('days')) },
      engagements: role === 'auditor' ? form.getAll('engagement').map(String) : [],
    });
  };
  if (create.data)
    return (
      <Dialog title="The token is made" onClose={onClose}>
        <div className={styles.form}>
          <p>
            For <Text>{create.data.token.name}</Text>. Copy it now: it is shown this once, and nobody can find
            it out again.
          </p>
          <output className={styles.secret} aria-label="The token">
            {create.data.text}
          </output>
          <div className={styles.end}>
            <CopyButton text={create.data.text} what="the token" />
            <Button onClick={onClose}>I have it</Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title="Create a token" onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <Field label="For" hint="Whom or what it is for, as the access log will name it.">
          {(props) => <input {...props} name="name" required maxLength={200} autoComplete="off" />}
        </Field>
        <div className={styles.pair}>
          <Field label="Role" hint={MEANINGS[role]}>
            {(props) => (
              <select
                {...props}
                value={role}
                onChange={({ target }) => setRole(ROLES.find((one) => one === target.value) ?? 'auditor')}
              >
                {ROLES.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Days" hint="From 1 to 365.">
            {(props) => (
              <input {...props} type="number" name="days" min={1} max={365} defaultValue={30} required />
            )}
          </Field>
        </div>
        {role === 'auditor' && (
          <fieldset className={styles.choices}>
            <legend>Engagements</legend>
            {engagements.data?.engagements.length === 0 && (
              <p className={styles.hint}>None is configured, and an auditor needs one.</p>
            )}
            {engagements.data?.engagements.map(({ id }) => (
              <label key={id} className={styles.check}>
                <input type="checkbox" name="engagement" value={id} /> {id}
              </label>
            ))}
          </fieldset>
        )}
        {create.error && (
          <div role="alert">
            <Notice tone="red">
              <Text>{create.error.message}</Text>
            </Notice>
          </div>
        )}
        <div className={styles.end}>
          <Button kind="primary" type="submit" disabled={create.isPending}>
            Create the token
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
