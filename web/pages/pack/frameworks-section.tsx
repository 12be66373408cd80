import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { ConclusionSign } from '../../parts/sign.tsx';
import { Empty } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import type { Overview } from './pack-queries.ts';
import { conclusionsIn, StateBar } from './state-bar.tsx';
import styles from './summary.module.css';

/** Each framework with its controls by conclusion; a number leads to those controls. */
export function FrameworksSection({ overview: { id: pack, frameworks } }: { readonly overview: Overview }) {
  return (
    <Section
      title="Frameworks"
      note="What the checks say of each control. No word here means that a standard is met."
    >
      {frameworks.length === 0 && <Empty title="No framework was configured" />}
      <ul role="list" className={styles.frameworks}>
        {frameworks.map(({ id: framework, title, version, counts }) => (
          <li key={framework}>
            <h3>
              <Link to="/packs/$pack/frameworks/$framework" params={{ pack, framework }}>
                {printable(title)}
              </Link>{' '}
              <span className={styles.version}>{printable(version)}</span>
            </h3>
            <StateBar counts={counts} />
            <ul role="list" className={styles.counts}>
              {conclusionsIn(counts).map((conclusion) => (
                <li key={conclusion}>
                  <Link
                    to="/packs/$pack/frameworks/$framework"
                    params={{ pack, framework }}
                    search={{ conclusion }}
                  >
                    <strong>{numberText(counts[conclusion] ?? 0)}</strong>{' '}
                    <ConclusionSign conclusion={conclusion} />
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
