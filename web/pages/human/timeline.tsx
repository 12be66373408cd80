import { printable } from '../../parts/text.tsx';
import { dayText } from '../../parts/time.tsx';
import { distanceText, type Expiry } from './expiries.ts';
import styles from './human.module.css';

/** What expires, in the order in which it does; a mark for today stands between what is over and what is not. */
export function Timeline({ of, today }: { readonly of: readonly Expiry[]; readonly today: string }) {
  const over = of.filter(({ days }) => days < 0);
  const ahead = of.filter(({ days }) => days >= 0);
  return (
    <ol role="list" className={styles.timeline}>
      {over.map((one) => (
        <Entry key={`${one.kind} ${one.id}`} of={one} />
      ))}
      <li className={styles.today}>
        <span>{dayText(today)}</span>
        <strong>Today</strong>
      </li>
      {ahead.map((one) => (
        <Entry key={`${one.kind} ${one.id}`} of={one} />
      ))}
    </ol>
  );
}

/** Days before its end from which on something is called soon. */
const SOON = 60;

function Entry({ of: { title, kind, owner, until, days } }: { readonly of: Expiry }) {
  const state = days < 0 ? 'over' : days <= SOON ? 'soon' : 'later';
  return (
    <li data-state={state}>
      <span>{dayText(until)}</span>
      <div>
        <bdi className={styles.strong}>{printable(title)}</bdi>
        <p>
          {kind} of <bdi>{printable(owner)}</bdi> · {days < 0 ? 'expired' : 'expires'} {distanceText(days)}
          {state === 'soon' && <strong> · soon</strong>}
        </p>
      </div>
    </li>
  );
}
