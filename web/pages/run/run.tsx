import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { runRoute } from '../../app/routes.ts';
import { Button, buttonClass } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { bytesText, numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { periodText, spanText, Time } from '../../parts/time.tsx';
import { hasEnded, houseQuery, type Run } from '../runs/run-queries.ts';
import { RunState } from '../runs/run-state.tsx';
import { useRun } from './follow-run.ts';
import { GapList } from './gap-list.tsx';
import styles from './run.module.css';
import { TaskGrid } from './task-grid.tsx';

/** A run: what it does now, task by task, and what it could not read. */
export function RunPage() {
  const { run: id } = runRoute.useParams();
  const { run, tasks, link } = useRun(id);
  const house = useQuery(houseQuery).data;
  if (!run.data)
    return (
      <>
        <PageHead title="Run" above={<Link to="/runs">Runs</Link>} />
        {run.error ? (
          <Failed error={run.error} what="this run" retry={() => void run.refetch()} />
        ) : (
          <Loading what="this run" lines={14} />
        )}
      </>
    );
  const names = {
    collectors: new Map(house?.collectors.map(({ id: collector, title }) => [collector, title])),
    accounts: new Map(house?.accounts.map(({ id: account, name }) => [account, name ?? account])),
  };
  return (
    <>
      <PageHead
        title={`Run of ${periodText(run.data.order.period)}`}
        above={<Link to="/runs">Runs</Link>}
        about={
          <>
            <RunState state={run.data.state} /> · ordered by <Text>{run.data.orderedBy}</Text> at{' '}
            <Time at={run.data.orderedAt} />
          </>
        }
      >
        <Actions run={run.data} />
      </PageHead>
      {link === 'lost' && (
        <Notice>
          The connection to the server is lost. What stands here is the last that was heard; it is asked for
          again.
        </Notice>
      )}
      {run.data.failure && (
        <Notice tone="red">
          The run failed: <Text>{run.data.failure.message}</Text>
        </Notice>
      )}
      <Progress run={run.data} />
      {tasks.error && <Failed error={tasks.error} what="the tasks" retry={() => void tasks.refetch()} />}
      <Section title="Tasks" note="One collector in one account and region each">
        {tasks.data && tasks.data.length > 0 ? (
          <TaskGrid tasks={tasks.data} isOver={hasEnded(run.data)} names={names} />
        ) : (
          <p>
            {hasEnded(run.data) ? 'Nobody kept the tasks of this run.' : 'The run has not been planned yet.'}
          </p>
        )}
      </Section>
      {/* Below the tasks, so that nothing moves when a gap comes. */}
      {(tasks.data?.length ?? 0) > 0 && (
        <div id="gaps">
          <GapList tasks={tasks.data ?? []} accounts={names.accounts} />
        </div>
      )}
    </>
  );
}

function Progress({ run }: { readonly run: Run }) {
  const { progress, startedAt, endedAt } = run;
  const { tasks, tasksDone, stage } = progress;
  const measured = (value: number | null, text: (value: number) => string): string =>
    value === null ? 'not known' : text(value);
  return (
    <Section title="Progress">
      <label className={styles.progress}>
        <span role="status">
          {stage}: {numberText(tasksDone)} of {numberText(tasks)} tasks
        </span>
        <progress value={tasksDone} max={Math.max(1, tasks)} />
      </label>
      <dl className={styles.figures}>
        {[
          ['Calls', numberText(progress.calls)] as const,
          [
            'Gaps',
            progress.gaps === 0 ? (
              '0'
            ) : (
              <a key="gaps" href="#gaps">
                {numberText(progress.gaps)}, listed below
              </a>
            ),
          ] as const,
          ['Throttles', measured(progress.throttles, numberText)] as const,
          ['Log read', measured(progress.bytesScanned, bytesText)] as const,
          ...(startedAt ? [['Began', <Time key="began" at={startedAt} />] as const] : []),
          ...(startedAt && endedAt ? [['Took', spanText(startedAt, endedAt)] as const] : []),
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Actions({ run }: { readonly run: Run }) {
  const [isAsking, setAsking] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const cancel = useMutation({
    mutationFn: () => dataOf(api.POST('/v1/runs/{run}/cancel', { params: { path: { run: run.id } } })),
    onSuccess: (record) => {
      setAsking(false);
      client.setQueryData(['run', run.id], record);
      void client.invalidateQueries({ queryKey: ['run', run.id, 'tasks'] });
    },
  });
  const again = useMutation({
    mutationFn: () => {
      // The pack before is looked for anew: that of the first run may be its own by now.
      const { previous: _, ...order } = run.order;
      return dataOf(api.POST('/v1/runs', { body: order }));
    },
    onSuccess: ({ id }) => navigate({ to: '/runs/$run', params: { run: id } }),
  });
  return (
    <>
      {!hasEnded(run) && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          Cancel the run
        </Button>
      )}
      {hasEnded(run) && (
        <Button onClick={() => again.mutate()} disabled={again.isPending}>
          Run again
        </Button>
      )}
      {run.pack && (
        <Link to="/packs/$pack" params={{ pack: run.pack.id }} className={buttonClass} data-kind="primary">
          Open the pack
        </Link>
      )}
      {again.error && <Notice tone="red">{again.error.message}</Notice>}
      {isAsking && (
        <Dialog title="Cancel this run?" onClose={() => setAsking(false)}>
          <p>It stops at once and leaves no pack.</p>
          {cancel.error && <Notice tone="red">{cancel.error.message}</Notice>}
          <p className={styles.answer}>
            <Button kind="danger" onClick={() => cancel.mutate()} disabled={cancel.isPending}>
              Yes, cancel it
            </Button>
          </p>
        </Dialog>
      )}
    </>
  );
}
