import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { ConclusionSign } from '../../parts/sign.tsx';
import styles from './conclusion-counts.module.css';
import { type Counts, conclusionsIn } from './state-bar.tsx';

/** How many controls there are of each conclusion; a number leads to those controls. */
export function ConclusionCounts({
  pack,
  framework,
  counts,
}: {
  readonly pack: string;
  readonly framework: string;
  readonly counts: Counts;
}) {
  return (
    <ul role="list" className={styles.counts}>
      {conclusionsIn(counts).map((conclusion) => (
        <li key={conclusion}>
          <Link
            to="/packs/$pack/frameworks/$framework"
            params={{ pack, framework }}
            search={{ conclusion }}
            resetScroll={false}
            className={styles.count}
          >
            <strong>{numberText(counts[conclusion] ?? 0)}</strong> <ConclusionSign conclusion={conclusion} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
