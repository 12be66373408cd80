import type { Conclusion } from '../../../src/mappings/conclusion.ts';
import { CONCLUSION_SIGNS } from '../../../src/reports/signs.ts';
import { tintOf } from '../../figures/tint.ts';
import { countText } from '../../parts/number.ts';
import { CONCLUSIONS } from '../../parts/sign.tsx';
import styles from './state-bar.module.css';

/** How a conclusion is counted in a framework. */
export type Counts = Partial<Record<Conclusion, number>>;

/** The conclusions that occur, in the order of the report. */
export function conclusionsIn(counts: Counts): readonly Conclusion[] {
  return (Object.keys(CONCLUSIONS) as Conclusion[]).filter((one) => (counts[one] ?? 0) > 0);
}

/** Controls by conclusion as parts of one bar; the numbers stand beside it in words. */
export function StateBar({ counts }: { readonly counts: Counts }) {
  const seen = conclusionsIn(counts);
  const words = seen.map((one) => `${counts[one] ?? 0} ${CONCLUSIONS[one].word}`).join(', ');
  const all = seen.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  return (
    <div role="img" aria-label={`${countText(all, 'control')}: ${words}`} className={styles.bar}>
      {seen.map((one) => {
        const { fill, frame, ink, letter, dashed } = CONCLUSION_SIGNS[one];
        const share = (counts[one] ?? 0) / all;
        return (
          <span
            key={one}
            style={{
              flexGrow: counts[one] ?? 0,
              background: tintOf(fill),
              color: tintOf(ink),
              borderColor: tintOf(frame),
              borderStyle: dashed ? 'dashed' : 'solid',
            }}
          >
            {share > 0.04 && letter}
          </span>
        );
      })}
    </div>
  );
}
