import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { catalogsQuery } from './framework-queries.ts';
import styles from './frameworks.module.css';
import { WAY_SIGNS, WAYS, WaySign } from './way.tsx';
import { WayBar } from './way-bar.tsx';

/** The catalogs, and how much of each one checks speak of. */
export function Frameworks() {
  const { data, error, refetch } = useQuery(catalogsQuery);
  return (
    <>
      <PageHead
        title="Frameworks"
        about="The control catalogs of this version, and how each control is evidenced at best. That a check speaks of a control says nothing about whether it is met: packs say that."
      />
      {error && <Failed error={error} what="the catalogs" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the catalogs" lines={8} />}
      {data && (
        <Section title="Coverage" note="A control is counted by the strongest check that speaks of it." flush>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Framework</th>
                <th scope="col" className={styles.number}>
                  Controls
                </th>
                {WAYS.map((way) => (
                  <th key={way} scope="col" className={styles.number}>
                    <WaySign way={way} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.frameworks.map(({ id, title, version, controls, ways }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/frameworks/$framework" params={{ framework: id }}>
                      {title}
                    </Link>
                    <span className={styles.version}>{version}</span>
                    <WayBar counts={ways} />
                  </th>
                  <td className={styles.number}>{numberText(controls)}</td>
                  {WAYS.map((way) => (
                    <td key={way} className={styles.number}>
                      {ways[way] ? (
                        <Link
                          to="/frameworks/$framework"
                          params={{ framework: id }}
                          search={{ way }}
                          className={styles.count}
                          aria-label={`${numberText(ways[way])} controls of ${title} ${WAY_SIGNS[way].word}`}
                        >
                          {numberText(ways[way])}
                        </Link>
                      ) : (
                        '–'
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
