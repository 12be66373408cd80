import { SHORT_STRENGTH_WORDS } from '../../../src/reports/pdf/words.ts';
import { Text } from '../../parts/text.tsx';
import { spanText, Time } from '../../parts/time.tsx';
import styles from './item-facts.module.css';
import type { ItemRow, Overview } from './pack-queries.ts';

type Interval = ItemRow['intervals'][number];
type Change = NonNullable<Interval['cause']>;

/** Who did something, through which role and how sure that is. */
export function PersonWords({ change }: { readonly change: Change }) {
  const { person, role, strength } = change;
  if (person === null) return <>nobody who could be found</>;
  return (
    <>
      <strong>
        <Text>{person}</Text>
      </strong>
      {role !== null && (
        <>
          {' '}
          through role <Text>{role}</Text>
        </>
      )}{' '}
      ({SHORT_STRENGTH_WORDS[strength]})
    </>
  );
}

/** A failing stretch in full: how long, and what began and ended it as far as the log shows. */
export function IntervalWords({
  interval: { from, to, cause, end },
  period,
}: {
  readonly interval: Interval;
  readonly period: Overview['period'];
}) {
  const isOpen = end === null && to === period.to;
  return (
    <dl>
      <dt>Lasted</dt>
      <dd>
        <strong>{spanText(from, to)}</strong>
        {isOpen && ' of the period, and on'}
      </dd>
      <dt>Began</dt>
      <dd>
        <Time at={from} />
        <ChangeLine
          change={cause}
          unknown={
            from === period.from ? 'Before the period or before the log.' : 'What began it is not in the log.'
          }
        />
      </dd>
      <dt>Ended</dt>
      <dd>
        {isOpen ? 'Still so at the end of the period.' : <Time at={to} />}
        {!isOpen && <ChangeLine change={end} unknown="What ended it is not in the log." />}
      </dd>
    </dl>
  );
}

function ChangeLine({ change, unknown }: { readonly change: Change | null; readonly unknown: string }) {
  if (change === null) return <p>{unknown}</p>;
  return (
    <>
      <p>
        <code>{change.event}</code> by <PersonWords change={change} />
      </p>
      <p className={styles.quiet}>
        Event <code>{change.eventId}</code>
      </p>
    </>
  );
}
