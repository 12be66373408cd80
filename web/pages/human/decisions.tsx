import { DECISION_WORDS, IMPLEMENTATION_WORDS } from '../../../src/reports/pdf/words.ts';
import { Section } from '../../parts/section.tsx';
import { Empty } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { dayText } from '../../parts/time.tsx';
import { LabelledControl } from './control-link.tsx';
import styles from './human.module.css';
import type { Decided } from './human-queries.ts';
import { StandingSign } from './standing.tsx';

const sentence = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`;

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
                <th scope="col">Reason</th>
                <th scope="col">Standing</th>
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
                    <Text>{one.reason}</Text>
                    <span className={styles.sub}>
                      <Text>{one.by}</Text>, {dayText(one.on)}
                    </span>
                  </td>
                  <td className={styles.day}>
                    <StandingSign standing={one.standing} />
                    <span className={styles.sub}>until {dayText(one.expires)}</span>
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
                <th scope="col">Decision and reason</th>
                <th scope="col">Decided</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((one) => (
                <tr key={`${one.framework} ${one.control}`}>
                  <th scope="row">
                    <LabelledControl of={one} />
                  </th>
                  <td>
                    <strong className={styles.strong}>{sentence(DECISION_WORDS[one.decision])}</strong>
                    {one.implementation && ` (${IMPLEMENTATION_WORDS[one.implementation]})`}
                    <span className={styles.reason}>
                      <Text>{one.reason}</Text>
                    </span>
                    {one.measure && (
                      <span className={styles.reason}>
                        Instead: <Text>{one.measure}</Text>
                      </span>
                    )}
                  </td>
                  <td>
                    <span className={styles.day}>{dayText(one.on)}</span>
                    <span className={styles.sub}>
                      <Text>{one.by}</Text>
                    </span>
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
