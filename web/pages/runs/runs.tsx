import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../parts/button.tsx';
import { numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, spanText, Time } from '../../parts/time.tsx';
import { houseQuery, type Run, runsQuery } from './run-queries.ts';
import { RunState } from './run-state.tsx';
import styles from './runs.module.css';

/** Every run of the house, the newest order first. */
export function Runs() {
  const { data, error, isPending, refetch } = useQuery(runsQuery);
  const house = useQuery(houseQuery).data;
  return (
    <>
      <PageHead
        title="Runs"
        about={
          house?.runs === 'inline'
            ? 'Runs are done in this process, one at a time: no queue is configured.'
            : 'Each run collects evidence and ends in a signed pack.'
        }
      >
        <Link to="/runs/schedules" className={buttonClass}>
          Schedules
        </Link>
        <Link to="/runs/new" className={buttonClass} data-kind="primary">
          New run
        </Link>
      </PageHead>
      {isPending && <Loading what="the runs" />}
      {error && <Failed error={error} what="the runs" retry={() => void refetch()} />}
      {data?.runs.length === 0 && (
        <Empty title="No run has been ordered yet">
          A run reads the accounts of the configuration and ends in a signed pack.{' '}
          <Link to="/runs/new">Start a run</Link>.
        </Empty>
      )}
      {data && data.runs.length > 0 && (
        <Section title="All runs" note="The newest order first" flush>
          <RunTable runs={data.runs} />
        </Section>
      )}
    </>
  );
}

function RunTable({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Period (UTC)</th>
          <th scope="col">State</th>
          <th scope="col">Ordered by</th>
          <th scope="col">Ordered at</th>
          <th scope="col">Duration</th>
          <th scope="col" className={styles.number}>
            Tasks
          </th>
          <th scope="col" className={styles.number}>
            Gaps
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ id, order, state, orderedBy, orderedAt, startedAt, endedAt, progress }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/runs/$run" params={{ run: id }}>
                {periodText(order.period)}
              </Link>
            </th>
            <td>
              <RunState state={state} />
            </td>
            <td className={styles.who}>
              <Text>{orderedBy}</Text>
            </td>
            <td>
              <Time at={orderedAt} />
            </td>
            <td className={styles.brief}>
              {startedAt ? spanText(startedAt, endedAt ?? new Date().toISOString()) : '–'}
            </td>
            <td className={styles.number}>
              {numberText(progress.tasksDone)} of {numberText(progress.tasks)}
            </td>
            <td className={styles.number}>{numberText(progress.gaps)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
