import { planIntervals } from '../../../src/reports/interval-plan.ts';
import { SHORT_STRENGTH_WORDS } from '../../../src/reports/pdf/words.ts';
import { IntervalAxis, IntervalBar } from '../../figures/interval-bar.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { brief, printable, shortName } from '../../parts/text.tsx';
import { spanText, utcText } from '../../parts/time.tsx';
import styles from './exceptions.module.css';
import type { ItemRow, Overview } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';

/**
 * The columns of the list of exceptions: how grave, what, when on the axis of the period, and by whom. Beside one that
 * is open there is less room, and what that one tells is left out.
 */
export function exceptionColumns(
  { period, scope }: Overview,
  isBesideOpen: boolean,
): readonly Column<ItemRow>[] {
  const names = new Map(scope.accounts.map(({ id, name }) => [id, name]));
  const columns: readonly Column<ItemRow>[] = [
    {
      ...{ id: 'severity', head: 'Severity', width: '6rem', order: 'severity' },
      cell: ({ severity }) => <SeverityWord severity={severity} />,
    },
    {
      ...{ id: 'resource', head: 'Exception', width: 'minmax(12rem, 3fr)', order: 'resource' },
      cell: ({ title, resource, accepted }) => (
        <Lines
          first={title}
          second={
            <>
              <code title={printable(resource)}>
                <bdi>{brief(shortName(resource))}</bdi>
              </code>
              {accepted?.standing === 'current' && (
                <span className={styles.accepted}>accepted by {brief(accepted.by)}</span>
              )}
            </>
          }
        />
      ),
    },
    {
      ...{ id: 'place', head: 'Where', width: 'minmax(6.5rem, 1fr)', order: 'place' },
      cell: ({ account, region }) => <Lines first={names.get(account) ?? account} second={region} />,
    },
    {
      ...{ id: 'since', head: 'When', width: 'minmax(12rem, 2.2fr)', order: 'since' },
      under: <IntervalAxis plan={planIntervals(period, [])} />,
      cell: (row) => <When row={row} period={period} />,
    },
    {
      ...{ id: 'cause', head: 'Began with', width: 'minmax(11.5rem, 1.6fr)' },
      cell: ({ intervals }) => <Cause change={intervals[0]?.cause ?? null} isTimed={intervals.length > 0} />,
    },
  ];
  return isBesideOpen ? columns.filter(({ id }) => id !== 'place' && id !== 'cause') : columns;
}

function Lines({
  first,
  second,
  isEvent = false,
}: {
  readonly first: string;
  readonly second: React.ReactNode;
  readonly isEvent?: boolean;
}) {
  return (
    <>
      <div className={styles.line} title={printable(first)}>
        <bdi className={isEvent ? styles.event : undefined}>{brief(first)}</bdi>
      </div>
      <div className={styles.second}>{second}</div>
    </>
  );
}

function When({
  row: { intervals, basis },
  period,
}: {
  readonly row: ItemRow;
  readonly period: Overview['period'];
}) {
  const [first] = intervals;
  if (!first)
    return (
      <div className={styles.second}>
        {basis === 'collection' ? 'as it stood at collection' : 'without duration'}
      </div>
    );
  const isOpen = first.end === null && first.to === period.to;
  return (
    <>
      <IntervalBar period={period} intervals={intervals} />
      <div className={styles.second}>
        {utcText(first.from).slice(0, 16)} {isOpen ? 'and on' : `for ${spanText(first.from, first.to)}`}
        {intervals.length > 1 && `, ${intervals.length} times`}
      </div>
    </>
  );
}

function Cause({
  change,
  isTimed,
}: {
  readonly change: ItemRow['intervals'][number]['cause'];
  readonly isTimed: boolean;
}) {
  if (change === null) return <div className={styles.second}>{isTimed ? 'not in the log' : '–'}</div>;
  const { event, person, strength } = change;
  return (
    <Lines
      first={event}
      isEvent
      second={person === null ? 'nobody found' : `${brief(person)} (${SHORT_STRENGTH_WORDS[strength]})`}
    />
  );
}
