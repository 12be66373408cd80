import { Link } from '@tanstack/react-router';
import { acceptedText } from '../../../src/reports/pdf/words.ts';
import { IntervalBar } from '../../figures/interval-bar.tsx';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { IntervalWords } from './change-words.tsx';
import styles from './item-facts.module.css';
import type { ItemPage, ItemRow, Overview } from './pack-queries.ts';
import { Place, useAccountNames } from './place.tsx';

/** Why an item was judged as it was, since when and until when, by whom, who accepts it, and what it rests on. */
export function ItemFacts({
  pack,
  period,
  row,
  records,
}: {
  readonly pack: string;
  readonly period: Overview['period'];
  readonly row: ItemRow;
  /** What the records are that it rests on. */
  readonly records: ItemPage['records'];
}) {
  const names = useAccountNames(pack);
  const { resource, account, region, reason, outcome, basis, accepted, intervals, evidence } = row;
  const byDigest = new Map(records.map((record) => [record.digest, record]));
  return (
    <div className={styles.facts}>
      <div>
        <Text mono>{resource}</Text>
        <p className={styles.quiet}>
          <Place account={account} region={region} names={names} />
        </p>
      </div>
      <div>
        <Text>{withPlainTimes(reason)}</Text>
      </div>
      {accepted !== null && (
        <Notice tone={accepted.standing === 'current' ? 'blue' : 'amber'}>
          <Text>{acceptedText(accepted)}</Text>
        </Notice>
      )}
      {intervals.length > 0 && <IntervalBar period={period} intervals={intervals} axis />}
      {intervals.map((interval) => (
        <IntervalWords key={interval.from} interval={interval} period={period} />
      ))}
      {intervals.length === 0 && <p className={styles.quiet}>{basisText(outcome, basis)}</p>}
      <h4>Evidence</h4>
      <ul role="list" className={styles.evidence}>
        {evidence.map((digest) => {
          const record = byDigest.get(digest);
          return (
            <li key={digest}>
              <Link
                to="/packs/$pack/evidence/$digest"
                params={{ pack, digest }}
                title={digest}
                preload={false}
              >
                {record ? <Text>{record.title}</Text> : <code>{digest}</code>}
              </Link>
              {record && (
                <span className={styles.quiet}>
                  <Place account={record.account} region={record.region} names={names} brief />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function basisText(outcome: ItemRow['outcome'], basis: ItemRow['basis']): string {
  if (basis === 'collection')
    return outcome === 'fail'
      ? 'As it stood at collection; how long it was so is not known.'
      : 'Judged as it stood at collection.';
  return outcome === 'fail' ? 'A matter of an event or a state without duration.' : 'Judged over the period.';
}
