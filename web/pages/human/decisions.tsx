import { Link } from '@tanstack/react-router';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { dayText } from '../../parts/time.tsx';
import { FRAMEWORK_IDS } from '../frameworks/framework-queries.ts';
import styles from './human.module.css';
import type { Decided } from './human-queries.ts';
import { StandingSign } from './standing.tsx';

/** What the organisation decided, and which exceptions somebody answers for. */
export function Decisions({ of: { configured, decisions, acceptances } }: { readonly of: Decided }) {
  if (!configured)
    return (
      <Empty title="No file of decisions is configured">
        Set <code>decisions</code> in <code>exhibit.yaml</code> to a file and start the server again.
      </Empty>
    );
  return (
    <>
      <Section
        title="Accepted exceptions"
        note="They stay exceptions; packs say who answers for them, up to the last day."
        flush
      >
        {acceptances.length === 0 ? (
          <Empty title="No exception is accepted" />
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Check and resource</th>
                <th scope="col">Standing</th>
                <th scope="col">Accepted</th>
                <th scope="col">Expires</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {acceptances.map((one) => (
                <tr key={`${one.check} ${one.account} ${one.resource}`}>
                  <th scope="row">
                    <code>{one.check}</code>
                    <span className={styles.sub}>
                      <Text>{one.resource}</Text>
                    </span>
                  </th>
                  <td>
                    <StandingSign standing={one.standing} />
                  </td>
                  <td>
                    <span className={styles.day}>{dayText(one.on)}</span>
                    <span className={styles.sub}>
                      <Text>{one.by}</Text>
                    </span>
                  </td>
                  <td className={styles.day}>{dayText(one.expires)}</td>
                  <td>
                    <Text>{one.reason}</Text>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section title="Decisions" note="An exception that a check finds outranks every decision." flush>
        {decisions.length === 0 ? (
          <Empty title="Nothing was decided" />
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Control</th>
                <th scope="col">Decision</th>
                <th scope="col">Decided</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((one) => (
                <tr key={`${one.framework} ${one.control}`}>
                  <th scope="row">
                    <ControlLink framework={one.framework} control={one.control} />
                  </th>
                  <td>
                    {one.decision.replaceAll('-', ' ')}
                    {one.implementation && <span className={styles.sub}>{one.implementation}</span>}
                  </td>
                  <td>
                    <span className={styles.day}>{dayText(one.on)}</span>
                    <span className={styles.sub}>
                      <Text>{one.by}</Text>
                    </span>
                  </td>
                  <td>
                    <Text>{one.reason}</Text>
                    {one.measure && (
                      <span className={styles.sub}>
                        Instead: <Text>{one.measure}</Text>
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <p className={styles.hint}>
        Decisions are changed in the file that the configuration names, under the review that the organisation
        gives to it; this page reads them.
      </p>
    </>
  );
}

/** A control as people name it, with the way to its catalog. */
export function ControlLink({
  framework,
  control,
}: {
  readonly framework: string;
  readonly control: string;
}) {
  const id = FRAMEWORK_IDS.find((known) => known === framework);
  const name = `${framework} ${control}`;
  if (!id) return <Text>{name}</Text>;
  return (
    <Link to="/frameworks/$framework" params={{ framework: id }} search={{ control }}>
      {name}
    </Link>
  );
}
