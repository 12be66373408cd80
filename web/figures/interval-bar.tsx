import { type IntervalPlan, planIntervals } from '../../src/reports/interval-plan.ts';
import styles from './interval-bar.module.css';

type Period = Parameters<typeof planIntervals>[0];
type Stretches = Parameters<typeof planIntervals>[1];

const share = (part: number): string => `${(part * 100).toFixed(3)}%`;

/**
 * Paints the bar of a period with its failing stretches. Ends that the log shows have a line, open ones do not. With
 * `axis`, days stand below it.
 */
export function IntervalBar({
  period,
  intervals,
  axis = false,
}: {
  readonly period: Period;
  readonly intervals: Stretches;
  readonly axis?: boolean;
}) {
  const plan = planIntervals(period, intervals);
  return (
    <div className={styles.figure}>
      <div role="img" aria-label={plan.words} className={styles.bar}>
        {plan.ticks.map(({ at }) => (
          <span key={at} className={styles.tick} style={{ insetInlineStart: share(at) }} />
        ))}
        {plan.stretches.map(({ from, to, isBeginSeen, isEndSeen }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place.
            key={index}
            className={styles.stretch}
            data-begin={isBeginSeen}
            data-end={isEndSeen}
            style={{
              insetInlineStart: `min(${share(from)}, 100% - 3px)`,
              width: share(Math.max(0, to - from)),
            }}
          />
        ))}
      </div>
      {axis && <IntervalAxis plan={plan} />}
    </div>
  );
}

/** The days along a bar, for the head of a column of bars. */
export function IntervalAxis({
  plan: { ticks, ends },
}: {
  readonly plan: Pick<IntervalPlan, 'ticks' | 'ends'>;
}) {
  const [first, last] = ends;
  return (
    <div className={styles.axis} aria-hidden="true">
      <span className={styles.first}>{dayOf(first)}</span>
      {ticks.length <= 5 &&
        ticks.map(({ at, text }) => (
          <span key={text} className={styles.day} style={{ insetInlineStart: share(at) }}>
            {dayOf(text)}
          </span>
        ))}
      <span className={styles.last}>{dayOf(last)}</span>
    </div>
  );
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayOf = (text: string): string => day.format(new Date(`${text}T00:00:00Z`));
