import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './control.module.css';
import type { ControlView } from './pack-queries.ts';
import { Place, useAccountNames } from './place.tsx';

type Population = ControlView['populations'][number];

const SOURCES = { system: 'settings of systems', log: 'log', document: 'documents' } as const;

/** The lists that the checks rest on: how many there are in each place, and whether all or a sample was looked at. */
export function PopulationsSection({ pack, view }: { readonly pack: string; readonly view: ControlView }) {
  const names = useAccountNames(pack);
  const kinds = [...Map.groupBy(view.populations, ({ kind }) => kind)];
  return (
    <Section
      title="Population and sample"
      note="What the checks could look at. A list that could not be read in full is a gap, and never a pass."
      flush
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Evidence</th>
            <th scope="col">Where, and how many</th>
            <th scope="col">Looked at</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(([kind, lists]) => (
            <tr key={kind}>
              <th scope="row">
                <Text>{lists[0]?.title ?? kind}</Text>
              </th>
              <td>
                <ul role="list" className={styles.places}>
                  {lists.map((list) => (
                    <li key={`${list.account} ${list.region}`}>
                      <Link
                        to="/packs/$pack/evidence/$digest"
                        params={{ pack, digest: list.digests[0] ?? '' }}
                        preload={false}
                      >
                        <Place account={list.account} region={list.region} names={names} brief />
                      </Link>{' '}
                      <span className={styles.quiet}>{countWords(list)}</span>
                    </li>
                  ))}
                </ul>
              </td>
              <td>{[...new Set(lists.map(sampleWords))].join('; ')}</td>
              <td className={styles.quiet}>
                {[...new Set(lists.map(({ source }) => SOURCES[source]))].join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function countWords({ population, gaps, digests }: Population): string {
  const against = population?.reconciledWith;
  return [
    population === null ? 'not counted' : numberText(population.count),
    ...(against ? [`${numberText(against.count)} by ${against.source}`] : []),
    ...(against && against.missing.length > 0 ? [`${numberText(against.missing.length)} missing`] : []),
    ...(digests.length > 1 ? [`${numberText(digests.length)} records`] : []),
    ...(gaps > 0 ? [`${numberText(gaps)} ${gaps === 1 ? 'gap' : 'gaps'}`] : []),
  ].join(', ');
}

function sampleWords({ sample }: Population): string {
  if (sample === null) return 'not stated';
  return sample.method === 'all' ? 'all' : `a random sample of ${numberText(sample.size)}`;
}
