import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts, Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './check.module.css';
import { type CheckView, overviewQuery } from './pack-queries.ts';

/** How a check was done and why, what it needs, and what to do where it failed. */
export function CheckFacts({ pack, check }: { readonly pack: string; readonly check: CheckView }) {
  const { data: overview } = useSuspenseQuery(overviewQuery(pack));
  const titles = new Map(overview.scope.resources.map(({ kind, title }) => [kind, title]));
  return (
    <Section title="How it is checked">
      <Facts
        of={[
          ['What it demands', <Text key="demand">{check.title}</Text>],
          ['Why it matters', <Text key="why">{check.rationale}</Text>],
          ['Procedure', <Text key="how">{check.procedure}</Text>],
          ['Remediation', <Text key="what">{check.remediation}</Text>],
          [
            'Evidence it needs',
            <ul key="needs" role="list" className={styles.needs}>
              {check.needs.map((kind) => (
                <li key={kind}>
                  <Link to="/packs/$pack/evidence" params={{ pack }} search={{ kind }} title={kind}>
                    {titles.get(kind) ?? kind}
                  </Link>
                </li>
              ))}
            </ul>,
          ],
          [
            'Sample',
            check.sampled ? <Text key="sample">{check.sampled.text}</Text> : 'Every item was looked at.',
          ],
          ['Logic', <code key="code">{check.code}</code>],
        ]}
      />
    </Section>
  );
}
