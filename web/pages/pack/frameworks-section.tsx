import { Link } from '@tanstack/react-router';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import { ConclusionCounts } from './conclusion-counts.tsx';
import type { Overview } from './pack-queries.ts';
import { StateBar } from './state-bar.tsx';
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
            <ConclusionCounts pack={pack} framework={framework} counts={counts} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
