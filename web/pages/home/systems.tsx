import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, dataOf } from '../../api/client.ts';
import type { paths } from '../../api/schema';
import { countText, numberText } from '../../parts/number.ts';
import { OUTCOMES, StateSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName, Text } from '../../parts/text.tsx';
import type { Overview } from '../pack/pack-queries.ts';
import styles from './home.module.css';

type System =
  paths['/v1/packs/{pack}/systems']['get']['responses'][200]['content']['application/json']['systems'][number];

/** Each production endpoint with all that its lineage names, and how that stands under each framework. */
export function Systems({ pack: { id: pack, frameworks, scope } }: { readonly pack: Overview }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['pack', pack, 'systems'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/packs/{pack}/systems', { params: { path: { pack } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const names = new Map(scope.accounts.map(({ id, name }) => [id, name]));
  const titles = new Map<string, string>(frameworks.map(({ id, title }) => [id, title]));
  if (error) return <Failed error={error} what="the systems" retry={() => void refetch()} />;
  return (
    <>
      <h3>ML systems</h3>
      <p className={styles.quiet}>
        Each production endpoint with all that its lineage names, by what the checks of each framework found.
      </p>
      {!data && <Loading what="the systems" lines={6} />}
      {data?.systems.length === 0 && <p>The pack knows no production endpoint.</p>}
      {data && data.systems.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className={styles.scroller} aria-label="Systems" tabIndex={0}>
          <table className={styles.systems}>
            <thead>
              <tr>
                <th scope="col">Endpoint</th>
                <th scope="col">Lineage</th>
                {data.systems[0]?.frameworks.map(({ id }) => (
                  <th key={id} scope="col">
                    {printable(titles.get(id) ?? id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.systems.map((one) => (
                <SystemRow key={one.endpoint} of={one} pack={pack} account={names.get(one.account)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function SystemRow({
  of: { account: number, region, endpoint, resources, breaks, frameworks },
  pack,
  account,
}: {
  readonly of: System;
  readonly pack: string;
  /** What the configuration calls it. */
  readonly account: string | null | undefined;
}) {
  return (
    <tr>
      <th scope="row">
        <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: endpoint }}>
          {printable(shortName(endpoint))}
        </Link>
        <span className={styles.sub} title={number}>
          <Text>{account ?? number}</Text> · {region}
        </span>
      </th>
      <td>
        {countText(resources, 'resource')}
        <span className={styles.sub}>{breaks === 0 ? 'no break' : countText(breaks, 'break')}</span>
      </td>
      {frameworks.map(({ id, items }) => (
        <td key={id}>
          <Standing of={items} />
        </td>
      ))}
    </tr>
  );
}

/** The worst first, with its sign; the rest below it. */
function Standing({ of }: { readonly of: System['frameworks'][number]['items'] }) {
  const [first, ...rest] = (['fail', 'unknown', 'pass'] as const).filter((outcome) => of[outcome] > 0);
  if (first === undefined) return <span className={styles.quiet}>nothing looked at</span>;
  const told = (outcome: typeof first): string => `${numberText(of[outcome])} ${OUTCOMES[outcome].word}`;
  return (
    <>
      <StateSign sign={OUTCOMES[first]}>{told(first)}</StateSign>
      {rest.length > 0 && <span className={styles.rest}>{rest.map(told).join(', ')}</span>}
    </>
  );
}
