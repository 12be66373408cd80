import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import { useIsStaff } from '../../app/session.tsx';
import { buttonClass } from '../../parts/button.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, utcText } from '../../parts/time.tsx';
import { hasEnded, runsQuery, schedulesQuery } from '../runs/run-queries.ts';
import { RunState } from '../runs/run-state.tsx';
import styles from './home.module.css';
import { ScopeState } from './scope-state.tsx';

const newestQuery = {
  queryKey: ['newest-packs'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => dataOf(api.GET('/v1/newest-packs', { signal })),
};

const NOW = 'now';

/** How things stand: by the newest pack of each scope, and what the house does now. */
export function Home() {
  const isStaff = useIsStaff();
  const { data, error, refetch } = useQuery(newestQuery);
  return (
    <>
      <PageHead title="Home" about="How things stand by the newest pack of each scope.">
        {isStaff && (
          <Link to="/runs/new" className={buttonClass} data-kind="primary">
            New run
          </Link>
        )}
      </PageHead>
      {isStaff && <Now />}
      {error && <Failed error={error} what="the newest packs" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the newest packs" lines={14} />}
      {data?.packs.length === 0 && (
        <Empty title="No pack is here yet">
          {isStaff ? (
            <>
              A run reads the accounts and ends in a pack. <Link to="/runs/new">Start a run</Link>.
            </>
          ) : (
            'None has been given to you to see.'
          )}
        </Empty>
      )}
      {data?.packs.map((pack) => (
        <ScopeState key={pack.id} pack={pack} />
      ))}
    </>
  );
}

/** What runs now, and what will by itself. */
function Now() {
  const runs = useQuery(runsQuery);
  const schedules = useQuery(schedulesQuery).data;
  const open = runs.data?.runs.filter((run) => !hasEnded(run)) ?? [];
  const next = (schedules?.inForce ? schedules.schedules : [])
    .flatMap(({ name, next: times }) => times.slice(0, 1).map(({ at }) => ({ name, at })))
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  return (
    <section className={styles.now} aria-labelledby={NOW}>
      <h2 id={NOW}>Now</h2>
      <div className={styles.open}>
        {runs.error && <Notice tone="red">The runs could not be loaded: {runs.error.message}</Notice>}
        {runs.data && open.length === 0 && <p>Nothing runs.</p>}
        {open.length > 0 && (
          <ul role="list" className={styles.open}>
            {open.map(({ id, order, state, progress, orderedBy }) => (
              <li key={id} className={styles.run}>
                <RunState state={state} />
                <Link to="/runs/$run" params={{ run: id }}>
                  {periodText(order.period)}
                </Link>
                <progress
                  aria-label="Tasks that are done"
                  value={progress.tasksDone}
                  max={Math.max(1, progress.tasks)}
                />
                <span className={styles.quiet}>
                  {numberText(progress.tasksDone)} of {countText(progress.tasks, 'task')}, ordered by{' '}
                  <Text>{orderedBy}</Text>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className={styles.next}>
        {next ? (
          <>
            Next by itself: <Text>{next.name}</Text>, {utcText(next.at)}.
          </>
        ) : (
          'No run is scheduled here.'
        )}{' '}
        <Link to="/runs/schedules">Schedules</Link>
      </p>
    </section>
  );
}
