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
