import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { countText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './check.module.css';
import { type CheckView, overviewQuery } from './pack-queries.ts';
import { StrengthWord } from './strength-word.tsx';

/** The controls that rest on a check, by framework, each with why. */
export function CheckUses({ pack, uses }: { readonly pack: string; readonly uses: CheckView['uses'] }) {
  const { data: overview } = useSuspenseQuery(overviewQuery(pack));
  const titles = new Map<string, string>(overview.frameworks.map(({ id, title }) => [id, title]));
  return (
    <Section title="Controls that it speaks of" note={countText(uses.length, 'control')}>
      {uses.length === 0 && <p>No control of the frameworks of this pack rests on it.</p>}
      {[...Map.groupBy(uses, ({ framework }) => framework)].map(([framework, controls]) => (
        <div key={framework} className={styles.framework}>
          <h3>{printable(titles.get(framework) ?? framework)}</h3>
          <ul role="list" className={styles.uses}>
            {controls.map(({ control, title, strength, rationale }) => (
              <li key={control}>
                <p className={styles.control}>
                  <Link
                    to="/packs/$pack/frameworks/$framework/$control"
                    params={{ pack, framework, control }}
                    preload={false}
                  >
                    <code>{printable(control)}</code> <Text>{title}</Text>
                  </Link>
                  <StrengthWord strength={strength} />
                </p>
                <p className={styles.rationale}>
                  <Text>{rationale}</Text>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
