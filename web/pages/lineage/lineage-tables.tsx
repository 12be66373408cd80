import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './lineage.module.css';
import { type Answer, WAYS } from './lineage-words.ts';

/** The stations of a graph as rows: the same for whoever does not see the drawing. */
export function Stations({
  pack,
  answer: { nodes, edges },
}: {
  readonly pack: string;
  readonly answer: Answer;
}) {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  return (
    <Section title="The same as a table" flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Station</th>
            <th scope="col">Role</th>
            <th scope="col">Made of</th>
            <th scope="col">Identity</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map(({ id, role, label, identity, missing, uri }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: id }}>
                  <Text>{label}</Text>
                </Link>
              </th>
              <td className={styles.whole}>{role.replaceAll('-', ' ')}</td>
              <td>
                <Text>
                  {edges
                    .filter(({ to }) => to === id)
                    .map(({ from }) => labels.get(from) ?? from)
                    .join(', ') || '–'}
                </Text>
              </td>
              <td>
                {missing ? (
                  '× not found'
                ) : identity === null ? (
                  uri === null ? (
                    '–'
                  ) : (
                    '? known by address only'
                  )
                ) : (
                  <Text mono>{identity}</Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Endpoints, and how far the way of each to its data is known. */
export function Endpoints({
  pack,
  answer: { endpoints, breaks },
}: {
  readonly pack: string;
  readonly answer: Answer;
}) {
  if (endpoints.length === 0) return null;
  return (
    <Section title="Endpoints" flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Endpoint</th>
            <th scope="col">Account and region</th>
            <th scope="col">Way to its data</th>
            <th scope="col" className={styles.number}>
              Breaks
            </th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map(({ arn, name, account, region, lineage }) => (
            <tr key={arn}>
              <th scope="row">
                <Link to="/packs/$pack/lineage" params={{ pack }} search={{ about: arn }}>
                  <Text>{name}</Text>
                </Link>
              </th>
              <td className={styles.whole}>
                {account} {region}
              </td>
              <td>
                <StateSign sign={WAYS[lineage]} />
              </td>
              <td className={styles.number}>
                {numberText(breaks.filter((one) => one.endpoints.includes(arn)).length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
