import { Link } from '@tanstack/react-router';
import { checkSentence } from '../../../src/reports/pdf/words.ts';
import { OutcomeSign } from '../../parts/sign.tsx';
import { printable } from '../../parts/text.tsx';
import styles from './framework.module.css';
import { OUTCOME_COLUMNS, OutcomeCounts, OutcomeHeads } from './outcome-counts.tsx';
import type { Overview } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';

type CheckLine = Overview['checks'][number];

/** Checks one below the other, with what each came to and how many items it judged. */
export function CheckList({
  pack,
  checks,
}: {
  readonly pack: string;
  readonly checks: readonly CheckLine[];
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Check</th>
          <th scope="col">Outcome</th>
          <th scope="col">Severity</th>
          <th scope="col">Topic</th>
          <OutcomeHeads />
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.id}>
            <th scope="row" className={styles.wide}>
              <Link to="/packs/$pack/checks/$check" params={{ pack, check: check.id }} preload={false}>
                {printable(checkSentence(check))}
              </Link>
              <code className={styles.id}>{printable(check.id)}</code>
            </th>
            <td className={styles.narrow}>
              <OutcomeSign outcome={check.outcome} />
            </td>
            <td className={styles.narrow}>
              <SeverityWord severity={check.severity} />
            </td>
            <td className={styles.narrow}>{topicWords(check.topic)}</td>
            {Object.values(check.counts).every((count) => count === 0) ? (
              <td colSpan={OUTCOME_COLUMNS} data-align="end" data-tone="none">
                no item to judge
              </td>
            ) : (
              <OutcomeCounts counts={check.counts} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `audit trail` for `audit-trail`. */
export function topicWords(topic: string): string {
  return printable(topic.replaceAll('-', ' '));
}
