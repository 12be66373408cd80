import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Text } from '../../parts/text.tsx';
import type { Task } from '../runs/run-queries.ts';
import { refusedActions, statementFor } from './permission.ts';
import styles from './run.module.css';

type Gap = Task['gaps'][number];

const CAUSES: Readonly<Record<Gap['kind'], string>> = {
  'region-disabled': 'The account has not switched the region on.',
  'unavailable-region': 'The service has no endpoint in this region.',
  'not-enabled': 'The account does not use the service.',
  'not-found': 'It went away before it was read.',
  throttled: 'The service refused because of its rate: run again.',
  denied: 'The role may not do this.',
  malformed: 'The answer could not be understood.',
};

/** What could not be read, why, and what would let it be read. */
export function GapList({
  tasks,
  accounts,
}: {
  readonly tasks: readonly Task[];
  /** What an account is called, by its id. */
  readonly accounts: ReadonlyMap<string, string>;
}) {
  const shown = tasks.flatMap((task) => task.gaps.map((gap) => ({ task, gap })));
  const total = tasks.reduce((sum, { gapCount }) => sum + gapCount, 0);
  const refused = refusedActions(tasks);
  return (
    <Section
      title="Gaps"
      note={
        total === 0
          ? 'None so far.'
          : `${countText(total, 'gap')} in what is done; each leaves something unknown, never passed.`
      }
      flush
    >
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className={styles.scroller} aria-label="List of gaps" tabIndex={0}>
          <table className={styles.gaps}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  What was not read
                </th>
                <th scope="col" className={styles.head}>
                  Cause
                </th>
                <th scope="col" className={styles.head}>
                  Permission or call
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ task, gap }, index) => (
                // Gaps have no names of their own, and a task's never change their order.
                // biome-ignore lint/suspicious/noArrayIndexKey: as said.
                <tr key={`${task.id} ${index}`}>
                  <td>
                    {gap.resource === null ? 'the whole list' : <Text>{gap.resource}</Text>}
                    <p className={styles.quiet}>
                      <span title={task.account}>{accounts.get(task.account) ?? task.account}</span> ·{' '}
                      <Text>{gap.region}</Text>
                    </p>
                  </td>
                  <td>
                    {CAUSES[gap.kind]}
                    <p className={styles.quiet}>
                      <Text>{gap.code}</Text>
                    </p>
                  </td>
                  <td>
                    <Text mono>{gap.action}</Text>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {total > shown.length && (
        <p className={styles.more}>
          {numberText(total - shown.length)} more gaps of these tasks stand in the pack.
        </p>
      )}
      {refused.length > 0 && <Permission actions={refused} />}
    </Section>
  );
}

function Permission({ actions }: { readonly actions: readonly string[] }) {
  const [isCopied, setCopied] = useState(false);
  const text = statementFor(actions);
  return (
    <div className={styles.permission}>
      <h3>To let it be read</h3>
      <p>
        Add this statement to the policy of the role that reads these accounts, unless something else refuses
        it, such as a service control policy or the policy of a key.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <pre tabIndex={0}>{text}</pre>
      <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
        {isCopied ? 'Copied' : 'Copy the statement'}
      </Button>
    </div>
  );
}
