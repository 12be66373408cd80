import { Button } from '../../parts/button.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { Time } from '../../parts/time.tsx';
import styles from './administration.module.css';
import { CopyButton } from './copy-button.tsx';
import type { LogPage } from './log-lines.ts';

/** Faults that are shown before they have to be asked for. */
const SHOWN = 20;

/** Whether every line of the log follows the one before it, and the digest that proves it later. */
export function Chain({
  of: { faults, head, total, checkedAt },
  again,
  isBusy,
}: {
  readonly of: LogPage;
  readonly again: () => void;
  readonly isBusy: boolean;
}) {
  const holds = faults.length === 0;
  return (
    <Section
      title="The chain of the log"
      note="Each line holds the digest of the one before it; the head is the digest of the last one."
      actions={
        <Button onClick={again} disabled={isBusy}>
          Check again
        </Button>
      }
    >
      {!holds && (
        <div role="alert" className={styles.faults}>
          <Notice tone="red">
            <p>
              <strong>The log does not hold: {countText(faults.length, 'fault')}.</strong> Lines were removed,
              changed or moved, or its end is missing.
            </p>
            <ul>
              {faults.slice(0, SHOWN).map((fault) => (
                <li key={fault}>
                  <Text>{fault}</Text>
                </li>
              ))}
            </ul>
            {faults.length > SHOWN && (
              <p>
                {numberText(faults.length - SHOWN)} more: <code>exhibit access-log verify</code> lists all.
              </p>
            )}
          </Notice>
        </div>
      )}
      <Facts
        of={[
          [
            'Chain',
            <StateSign
              key="chain"
              sign={
                holds
                  ? { letter: '✓', word: 'holds', tone: 'green' }
                  : { letter: '×', word: 'does not hold', tone: 'red' }
              }
            />,
          ],
          ['Lines', numberText(total)],
          ['Checked', <Time key="checked" at={checkedAt} />],
          [
            'Head',
            <span key="head" className={styles.end}>
              <code className={styles.digest}>{head.digest}</code>
              <CopyButton text={head.digest} what="the head" />
            </span>,
          ],
        ]}
      />
      <p className={styles.hint}>
        Note the head elsewhere: who can write the files could write a new log, and{' '}
        <code>exhibit access-log verify --noted</code> shows that.
      </p>
    </Section>
  );
}
