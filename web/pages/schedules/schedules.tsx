import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { periodText, utcText } from '../../parts/time.tsx';
import { useFrameworkTitle } from '../frameworks/framework-title.ts';
import { schedulesQuery } from '../runs/run-queries.ts';
import styles from './schedules.module.css';

const PERIODS = ['last-day', 'last-week', 'last-month', 'last-quarter', 'last-year'] as const;

/** The schedules of the configuration, and a form that makes the lines of another. */
export function Schedules() {
  const { data, error, refetch } = useQuery(schedulesQuery);
  const titleOf = useFrameworkTitle();
  return (
    <>
      <PageHead
        title="Schedules"
        above={<Link to="/runs">Runs</Link>}
        about="Runs that are ordered by themselves. They stand in exhibit.yaml."
      />
      {error && <Failed error={error} what="the schedules" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the schedules" />}
      {data && !data.inForce && (
        <div className={styles.above}>
          <Notice>
            No schedule is in force here: only workers of a queue order runs by themselves, and this server
            has no queue.
          </Notice>
        </div>
      )}
      {data?.schedules.length === 0 && (
        <div className={styles.above}>
          <Empty title="The configuration has no schedule">Make the lines of one below.</Empty>
        </div>
      )}
      {data?.schedules.map(({ name, cron, period, frameworks, next }) => (
        <Section
          key={name}
          title={name}
          note={`${cron} (UTC) · ${period.replace('-', ' ')} · ${frameworks?.map(titleOf).join(', ') ?? 'the frameworks of the configuration'}`}
        >
          <NextTimes next={next} />
        </Section>
      ))}
      <Draft />
    </>
  );
}

type Times = readonly {
  readonly at: string;
  readonly period: { readonly from: string; readonly to: string };
}[];

function NextTimes({ next }: { readonly next: Times }) {
  return (
    <ol className={styles.times}>
      {next.map(({ at, period }) => (
        <li key={at}>
          {utcText(at)}: {periodText(period)}
        </li>
      ))}
    </ol>
  );
}

function Draft() {
  const [name, setName] = useState('quarterly');
  const [cron, setCron] = useState('0 6 2 1,4,7,10 *');
  const [period, setPeriod] = useState<(typeof PERIODS)[number]>('last-quarter');
  const [isCopied, setCopied] = useState(false);
  const check = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/schedules/check', { body: { name, cron, period } })),
    onSuccess: () => setCopied(false),
  });
  const faultOf = (field: 'name' | 'cron'): string | null =>
    check.data?.faults.find((fault) => fault.field === field)?.message ?? null;
  const yaml = check.data?.yaml ?? null;
  return (
    <Section title="Add a schedule" note="Makes the lines to put into exhibit.yaml; nothing is kept here.">
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          check.mutate();
        }}
      >
        <Field label="Name" error={faultOf('name')}>
          {(props) => <input {...props} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field
          label="Time"
          hint="Five fields in UTC: minute, hour, day, month, day of the week."
          error={faultOf('cron')}
        >
          {(props) => <input {...props} value={cron} onChange={({ target }) => setCron(target.value)} />}
        </Field>
        <Field label="Period">
          {(props) => (
            <select
              {...props}
              value={period}
              onChange={({ target }) =>
                setPeriod(PERIODS.find((one) => one === target.value) ?? 'last-quarter')
              }
            >
              {PERIODS.map((one) => (
                <option key={one} value={one}>
                  {one.replace('-', ' ')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" kind="primary" disabled={check.isPending}>
          Check and make the lines
        </Button>
      </form>
      {check.error && <Notice tone="red">{check.error.message}</Notice>}
      {yaml !== null && (
        <div role="status" className={styles.lines}>
          <NextTimes next={check.data?.next ?? []} />
          <pre>{yaml}</pre>
          <Button onClick={() => void navigator.clipboard.writeText(yaml).then(() => setCopied(true))}>
            {isCopied ? 'Copied' : 'Copy the lines'}
          </Button>
        </div>
      )}
    </Section>
  );
}
