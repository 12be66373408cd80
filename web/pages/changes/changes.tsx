import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SyntheticEvent } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { changesRoute } from '../../app/routes.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { countText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, Time } from '../../parts/time.tsx';
import { investigationsQuery } from './case-queries.ts';
import styles from './changes.module.css';
import { type Investigation, questionText } from './words.ts';

/** Asks the log who changed what, and lists what was asked before. */
export function Changes() {
  const search = changesRoute.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const asked = useMutation({
    mutationFn: (form: FormData) => {
      const field = (name: string) => String(form.get(name) ?? '').trim() || null;
      const events = (field('events') ?? '').split(/[\s,]+/).filter((name) => name !== '');
      // The last day is part of the period, which is half-open.
      const end = new Date(`${field('to')}T00:00:00Z`).getTime() + 86_400_000;
      const period = { from: `${field('from')}T00:00:00Z`, to: new Date(end).toISOString() };
      const body = {
        resource: field('resource'),
        actor: field('actor'),
        events,
        period,
        accounts: null,
        regions: null,
      };
      return dataOf(api.POST('/v1/investigations', { body }));
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['investigations'] });
      await navigate({ to: '/changes/$case', params: { case: id } });
    },
  });
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const kept = Object.fromEntries([...form].filter(([, value]) => value !== ''));
    void navigate({ to: '/changes', search: kept, replace: true });
    asked.mutate(form);
  };
  return (
    <>
      <PageHead
        title="Who changed what"
        about="Ask the log. The answer is a signed case that anybody can verify."
      />
      <Section title="Ask the log">
        <form onSubmit={onSubmit} className={styles.form}>
          <Field
            label="Resource"
            hint="A name such as readmission-prod, an ARN, or the beginning of one. Empty: every resource."
          >
            {(props) => <input {...props} name="resource" defaultValue={search.resource} maxLength={2048} />}
          </Field>
          <Field label="Person or role" hint="A name, an e-mail, a role, a service. Empty: anybody.">
            {(props) => <input {...props} name="actor" defaultValue={search.actor} maxLength={2048} />}
          </Field>
          <Field label="Events" hint="Names such as UpdateEndpoint, with commas between. Empty: all.">
            {(props) => <input {...props} name="events" defaultValue={search.events} maxLength={2048} />}
          </Field>
          <Field label="From (UTC)">
            {(props) => (
              <input {...props} type="date" name="from" required defaultValue={search.from ?? daysAgo(90)} />
            )}
          </Field>
          <Field label="To, this day included (UTC)">
            {(props) => (
              <input {...props} type="date" name="to" required defaultValue={search.to ?? daysAgo(0)} />
            )}
          </Field>
          <div className={styles.submit}>
            <Button kind="primary" type="submit" disabled={asked.isPending}>
              {asked.isPending ? 'Asking…' : 'Ask'}
            </Button>
          </div>
        </form>
        {asked.error && <Failed error={asked.error} what="the question" />}
      </Section>
      <Earlier />
    </>
  );
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function Earlier() {
  const { data, error, refetch } = useQuery(investigationsQuery);
  if (error) return <Failed error={error} what="the earlier investigations" retry={() => void refetch()} />;
  return (
    <Section title="Earlier investigations" flush={Boolean(data?.investigations.length)}>
      {!data && <Loading what="the earlier investigations" />}
      {data?.investigations.length === 0 && (
        <Empty title="Nothing was asked yet">Each question stays here with its signed case.</Empty>
      )}
      {data && data.investigations.length > 0 && (
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Answer</th>
              <th scope="col">Period (UTC)</th>
              <th scope="col">Asked</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {data.investigations.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to="/changes/$case" params={{ case: one.id }}>
                    <Text>{questionText(one.order)}</Text>
                  </Link>
                </th>
                <td>{answerText(one)}</td>
                <td className={styles.whole}>{periodText(one.order.period)}</td>
                <td className={styles.when}>
                  <Time at={one.orderedAt} />
                </td>
                <td>
                  <Text>{one.orderedBy}</Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function answerText({ state, case: made, failure }: Investigation): string {
  if (state === 'running') return 'Looking…';
  if (!made) return `Failed: ${failure?.message ?? 'no reason was given'}`;
  return made.events === 0 ? 'no change found' : countText(made.events, 'change');
}
