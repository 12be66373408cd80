import { countText, numberText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './changes.module.css';
import { type CaseView, PROOFS } from './words.ts';

/** Rows of stretches that are drawn. */
const MOST = 100;

/** What was searched, what the log can be trusted for, and what no log shows. */
export function Reliance({ data }: { readonly data: CaseView }) {
  const { log, stretches, uncovered, unreadable, limits, findings } = data;
  const rows = byPlaces(stretches);
  return (
    <Section title="How far this can be relied on">
      {log.integrityReason && (
        <div className={styles.doubt}>
          <Notice tone={log.integrity === 'broken' ? 'red' : 'amber'}>
            <Text>{withPlainTimes(log.integrityReason)}</Text>
          </Notice>
        </div>
      )}
      <Facts
        of={[
          ['Searched', `${countText(log.records, 'record')} in ${countText(log.files, 'log file')}`],
          [
            'Where',
            <Text key="where" mono>
              {log.location}
            </Text>,
          ],
          [
            'Not covered',
            countText(uncovered.length, 'day of an account and region', 'days of an account and region'),
          ],
          ['Not readable', countText(unreadable.length, 'file or record', 'files or records')],
        ]}
      />
      {rows.length > 0 && (
        <div className={styles.part}>
          <h3>Whether the log is proven, by time</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard has to get there. */}
          <section className={styles.wide} aria-label="Stretches of the log" tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Account and regions</th>
                  <th scope="col">From (UTC)</th>
                  <th scope="col">To (UTC)</th>
                  <th scope="col">Log</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, MOST).map(({ account, regions, from, to, state, reason }) => (
                  <tr key={`${account} ${regions.join()} ${from}`}>
                    <th scope="row">
                      <span className={styles.whole}>{account}</span>
                      <span className={styles.regions}>{regions.join(', ')}</span>
                    </th>
                    <td className={styles.whole}>{minuteText(from)}</td>
                    <td className={styles.whole}>{minuteText(to)}</td>
                    <td>
                      <StateSign sign={PROOFS[state]} />
                      {reason && (
                        <p className={styles.quiet}>
                          <Text>{withPlainTimes(reason)}</Text>
                        </p>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
      {rows.length > MOST && <p>{numberText(rows.length - MOST)} more stretches stand in the case.</p>}
      <div className={styles.part}>
        <h3>What it does not show</h3>
        <ul className={styles.sentences}>
          {[...findings, ...limits].map((sentence) => (
            <li key={sentence}>
              <Text>{withPlainTimes(sentence)}</Text>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

type Stretch = CaseView['stretches'][number];

/** Stretches of one account that say the same at the same time, in one row. */
function byPlaces(
  stretches: readonly Stretch[],
): readonly (Omit<Stretch, 'region'> & { readonly regions: readonly string[] })[] {
  const same = Map.groupBy(stretches, (one) =>
    JSON.stringify([one.account, one.from, one.to, one.state, one.reason]),
  );
  const rows = [...same.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, regions: group.map(({ region }) => region) }] : [];
  });
  return rows.toSorted((a, b) => order(a) - order(b) || (a.from < b.from ? -1 : 1));
  function order({ account }: { readonly account: string }): number {
    return stretches.findIndex((one) => one.account === account);
  }
}

function minuteText(at: string): string {
  return withPlainTimes(at).replace(' UTC', '');
}
