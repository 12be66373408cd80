import { Link } from '@tanstack/react-router';
import { GAP_WORDS, INTEGRITY_WORDS } from '../../../src/reports/pdf/words.ts';
import { countText, numberText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty } from '../../parts/states.tsx';
import { shortName, Text } from '../../parts/text.tsx';
import type { Overview } from './pack-queries.ts';
import { type AccountNames, Place, useAccountNames } from './place.tsx';
import styles from './summary.module.css';

type Trail = Overview['trail'][number];

const INTEGRITY_SIGNS = {
  proven: { letter: '✓', tone: 'green' },
  broken: { letter: '×', tone: 'red' },
  'not-validated': { letter: '?', tone: 'amber' },
} as const;

/** The accounts and regions, each with what its log is known to be, and how many of each kind of resource were seen. */
export function ScopeSection({ overview: { id: pack, scope, trail } }: { readonly overview: Overview }) {
  const names = useAccountNames(pack);
  return (
    <div id="scope" className={styles.target}>
      <Section title="Scope and log" flush>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Account and region</th>
              <th scope="col">Log</th>
              <th scope="col" data-align="end">
                With a person
              </th>
              <th scope="col">Why it is not wholly proven</th>
            </tr>
          </thead>
          <tbody>
            {trail.map((one) => (
              <TrailRow key={`${one.account} ${one.region}`} of={one} pack={pack} names={names} />
            ))}
          </tbody>
        </table>
        <details className={styles.more}>
          <summary>
            {numberText(scope.resources.length)} kinds of evidence, and how many of each were seen
          </summary>
          <ul role="list" className={styles.kinds}>
            {scope.resources.map(({ kind, title, count, uncounted }) => (
              <li key={kind}>
                <Text>{title}</Text>
                <span className={styles.number}>
                  {count === null ? 'not counted' : numberText(count)}
                  {count !== null && uncounted > 0 && `, ${numberText(uncounted)} lists not counted`}
                </span>
              </li>
            ))}
          </ul>
        </details>
        {scope.exclusions.length > 0 && (
          <div className={styles.more}>
            <h3>Left out</h3>
            <ul>
              {scope.exclusions.map((one) => (
                <li key={one}>
                  <Text>{one}</Text>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Section>
    </div>
  );
}

function TrailRow({
  of: { account, region, integrity, integrityReason, changes, attributed, evidence },
  pack,
  names,
}: {
  readonly of: Trail;
  readonly pack: string;
  readonly names: AccountNames;
}) {
  return (
    <tr>
      <th scope="row" className={styles.narrow}>
        <Place account={account} region={region} names={names} brief />
        {names.get(account) !== account && <span className={styles.id}>{account}</span>}
      </th>
      <td>
        <Link
          to="/packs/$pack/evidence/$digest"
          params={{ pack, digest: evidence }}
          preload={false}
          className={styles.plain}
        >
          <StateSign sign={{ ...INTEGRITY_SIGNS[integrity], word: INTEGRITY_WORDS[integrity] }} />
        </Link>
      </td>
      <td data-align="end">
        {numberText(attributed)} of {countText(changes, 'change')}
      </td>
      <td className={styles.quiet}>
        {integrityReason !== null && <Text>{withPlainTimes(integrityReason)}</Text>}
      </td>
    </tr>
  );
}

/** Every read that gave no answer, and why. */
export function GapsSection({ overview: { id: pack, gaps } }: { readonly overview: Overview }) {
  const names = useAccountNames(pack);
  return (
    <div id="gaps" className={styles.target}>
      <Section title="Gaps" note="Reads that gave no usable answer. None of them counts as a pass." flush>
        {gaps.length === 0 ? (
          <Empty title="Every read gave an answer" />
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">What was not read</th>
                <th scope="col">Cause</th>
                <th scope="col">Permission or call</th>
                <th scope="col">Where</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ account, region, action, kind, code, resource, evidence }) => (
                <tr key={`${account} ${region} ${action} ${resource ?? ''}`}>
                  <th scope="row" title={resource ?? undefined}>
                    <Link
                      to="/packs/$pack/evidence/$digest"
                      params={{ pack, digest: evidence }}
                      preload={false}
                    >
                      <Text>{resource === null ? 'the whole list' : shortName(resource)}</Text>
                    </Link>
                  </th>
                  <td>
                    {GAP_WORDS[kind]}{' '}
                    <span className={styles.quiet}>
                      <Text>{code}</Text>
                    </span>
                  </td>
                  <td>
                    <code>{action}</code>
                  </td>
                  <td className={styles.narrow}>
                    <Place account={account} region={region} names={names} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}
