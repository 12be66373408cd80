import { useSuspenseQuery } from '@tanstack/react-query';
import { packRoute } from '../../app/routes.ts';
import { Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import { ChainSection } from './chain-section.tsx';
import { Findings } from './findings.tsx';
import { FrameworksSection } from './frameworks-section.tsx';
import { GravestSection } from './gravest-section.tsx';
import { overviewQuery } from './pack-queries.ts';
import { GapsSection, ScopeSection } from './seen-sections.tsx';
import styles from './summary.module.css';

/** What was examined, found and not seen; what is gravest; and how far the pack can be trusted. */
export function Summary() {
  const { pack } = packRoute.useParams();
  const { data } = useSuspenseQuery(overviewQuery(pack));
  return (
    <>
      <Findings overview={data} />
      <FrameworksSection overview={data} />
      <GravestSection overview={data} />
      <ScopeSection overview={data} />
      <GapsSection overview={data} />
      <ChainSection overview={data} />
      <Section title="What this pack cannot show">
        <ul className={styles.sentences}>
          {data.limits.map((limit) => (
            <li key={limit}>
              <Text>{limit}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Notices">
        <ul className={styles.sentences}>
          {data.notices.map((notice) => (
            <li key={notice}>
              <Text>{notice}</Text>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
