import { numberText } from '../../parts/number.ts';
import { WAY_SIGNS, WAYS, type Way } from './way.tsx';
import styles from './way-bar.module.css';

/** How many controls are evidenced in which way, as lengths; the numbers stand beside it for those who do not see it. */
export function WayBar({ counts }: { readonly counts: Partial<Record<Way, number>> }) {
  const shown = WAYS.filter((way) => (counts[way] ?? 0) > 0);
  return (
    <div className={styles.bar} aria-hidden="true">
      {shown.map((way) => (
        <span
          key={way}
          data-way={way}
          title={`${WAY_SIGNS[way].word}: ${numberText(counts[way] ?? 0)}`}
          style={{ flexGrow: counts[way] }}
        />
      ))}
    </div>
  );
}

/** What the colours of the bars mean, in words. */
export function WayLegend() {
  return (
    <ul role="list" className={styles.legend} aria-label="How controls are evidenced">
      {WAYS.map((way) => (
        <li key={way} className={styles.key}>
          <span data-way={way} aria-hidden="true" /> {WAY_SIGNS[way].word}
        </li>
      ))}
    </ul>
  );
}
