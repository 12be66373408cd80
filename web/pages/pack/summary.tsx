import { useSuspenseQuery } from '@tanstack/react-query';
import { packRoute } from '../../app/router.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { CONCLUSIONS, type Conclusion, ConclusionSign } from '../../parts/sign.tsx';
import { overviewQuery } from './pack-queries.ts';

/** What was examined, found and not seen. */
export function Summary() {
  const { pack } = packRoute.useParams();
  const { data } = useSuspenseQuery(overviewQuery(pack));
  const { items, evidence, calls, gaps } = data.summary;
  return (
    <>
      <Section title="What was examined">
        <Facts
          of={[
            ['Accounts', countText(data.scope.accounts.length, 'account')],
            ['Evidence', `${countText(evidence, 'record')} from ${countText(calls, 'recorded call')}`],
            [
              'Items',
              `${numberText(items.pass)} passed, ${numberText(items.fail)} failed, ${numberText(items.unknown)} unknown`,
            ],
            ['Not seen', countText(gaps, 'gap')],
          ]}
        />
      </Section>
      {data.frameworks.map((framework) => (
        <Section key={framework.id} title={`${framework.title} ${framework.version}`}>
          <Facts
            of={(Object.keys(CONCLUSIONS) as Conclusion[])
              .filter((conclusion) => (framework.counts[conclusion] ?? 0) > 0)
              .map((conclusion) => [
                conclusion,
                <span key={conclusion}>
                  <ConclusionSign conclusion={conclusion} /> {numberText(framework.counts[conclusion] ?? 0)}
                </span>,
              ])}
          />
        </Section>
      ))}
    </>
  );
}
