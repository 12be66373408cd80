import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { CONCLUSIONS, type Conclusion, ConclusionSign, OutcomeSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName, Text } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import { overviewQuery } from '../pack/pack-queries.ts';
import styles from './home.module.css';

type Summary =
  paths['/v1/newest-packs']['get']['responses'][200]['content']['application/json']['packs'][number];

/** How a scope stands by its newest pack: frameworks, systems, what changed, and what was not seen. */
export function ScopeState({ pack: { id, organization, period } }: { readonly pack: Summary }) {
  const { data, error, refetch } = useQuery(overviewQuery(id));
  return (
    <Section
      title={printable(organization)}
      note={
        <>
          Last pack:{' '}
          <Link to="/packs/$pack" params={{ pack: id }}>
            {periodText(period)}
          </Link>
        </>
      }
    >
      {error && <Failed error={error} what="this pack" retry={() => void refetch()} />}
      {!data && !error && <Loading what="this pack" lines={8} />}
      {data && (
        <>
          <div className={styles.frameworks}>
            {data.frameworks.map((framework) => (
              <div key={framework.id}>
                <h3>{framework.title}</h3>
                <ul role="list">
                  {(Object.keys(CONCLUSIONS) as Conclusion[])
                    .filter((one) => (framework.counts[one] ?? 0) > 0)
                    .map((one) => (
                      <li key={one}>
                        <ConclusionSign conclusion={one} /> <b>{numberText(framework.counts[one] ?? 0)}</b>
                      </li>
                    ))}
                </ul>
              </div>
            ))}
          </div>
          <h3>Not seen</h3>
          <p className={styles.told}>
            {countText(data.summary.gaps, 'gap')} in {countText(data.summary.evidence, 'record')}.
          </p>
          <h3>Since the pack before</h3>
          <Changes changes={data.changes} />
          <Systems pack={id} />
        </>
      )}
    </Section>
  );
}

type Overview = paths['/v1/packs/{pack}/overview']['get']['responses'][200]['content']['application/json'];

function Changes({ changes }: { readonly changes: Overview['changes'] }) {
  if (!changes) return <p>Nothing could be compared: this pack names none before it that is at hand.</p>;
  const { controls, exceptions } = changes.counts;
  return (
    <p>
      Against {periodText(changes.previous.period)}: {countText(controls.worse, 'control')} worse,{' '}
      {numberText(controls.better)} better, {numberText(controls.unclear)} unclear;{' '}
      {countText(exceptions.new, 'exception')} new, {numberText(exceptions.closed)} closed,{' '}
      {numberText(exceptions.unjudged)} not judged any more.
    </p>
  );
}

function Systems({ pack }: { readonly pack: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['pack', pack, 'systems'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/packs/{pack}/systems', { params: { path: { pack } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failed error={error} what="the systems" retry={() => void refetch()} />;
  if (!data) return <Loading what="the systems" lines={4} />;
  if (data.systems.length === 0) return <p>The pack knows no production endpoint.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.scroller} aria-label="Systems" tabIndex={0}>
      <table className={styles.systems}>
        <caption>
          ML systems: each production endpoint with all that its lineage names, by findings under each
          framework
        </caption>
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            <th scope="col">Where</th>
            <th scope="col">Lineage</th>
            {data.systems[0]?.frameworks.map(({ id }) => (
              <th key={id} scope="col">
                {id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.systems.map(({ account, region, endpoint, resources, breaks, frameworks }) => (
            <tr key={`${account} ${region} ${endpoint}`}>
              <th scope="row">
                <Text>{shortName(endpoint)}</Text>
              </th>
              <td>
                {account} {region}
              </td>
              <td>
                {countText(resources, 'resource')}, {countText(breaks, 'break')}
              </td>
              {frameworks.map(({ id, items }) => (
                <td key={id}>
                  <Standing {...items} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Standing({
  fail,
  unknown,
  pass,
}: {
  readonly fail: number;
  readonly unknown: number;
  readonly pass: number;
}) {
  const told = [
    ['fail', fail],
    ['unknown', unknown],
    ['pass', pass],
  ] as const;
  const some = told.filter(([, count]) => count > 0);
  if (some.length === 0) return <>nothing looked at</>;
  return (
    <ul role="list">
      {some.map(([outcome, count]) => (
        <li key={outcome}>
          <OutcomeSign outcome={outcome} /> {numberText(count)}
        </li>
      ))}
    </ul>
  );
}
