import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { numberText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { Time } from '../../parts/time.tsx';
import { changeQuery } from './case-queries.ts';
import styles from './changes.module.css';
import { type ChangeView, eventText, PROOFS, RULES, SURENESS } from './words.ts';

/** One change: before and after, the chain to the person, and whether the log is proven there. */
export function ChangeDetails({
  investigation,
  change,
  of,
  onClose,
  onOpen,
}: {
  readonly investigation: string;
  readonly change: number;
  /** Changes of the case. */
  readonly of: number;
  readonly onClose: () => void;
  readonly onOpen: (change: number) => void;
}) {
  const { data, error, refetch } = useQuery(changeQuery(investigation, change));
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens another one goes on there.
  useEffect(() => place.current?.focus(), [change]);
  return (
    <aside ref={place} tabIndex={-1} className={styles.chosen} aria-label="The chosen change">
      {error && <Failed error={error} what="this change" retry={() => void refetch()} />}
      {!data && !error && <Loading what="this change" lines={14} />}
      {data && (
        <Section
          title={`Change: ${data.event}`}
          note={`${numberText(change + 1)} of ${numberText(of)} in the order of time`}
          actions={
            <>
              <Button disabled={change === 0} onClick={() => onOpen(change - 1)}>
                One before
              </Button>
              <Button disabled={change + 1 >= of} onClick={() => onOpen(change + 1)}>
                One after
              </Button>
              <Button onClick={onClose}>Close</Button>
            </>
          }
        >
          <Details change={data} />
        </Section>
      )}
    </aside>
  );
}

function Details({ change }: { readonly change: ChangeView }) {
  return (
    <>
      <Facts
        of={[
          ['When', <Time key="at" at={change.at} />],
          ['Event', <Text key="event">{eventText(change)}</Text>],
          [
            'Person',
            <span key="who" className={styles.person}>
              <Text>{change.who}</Text> <StateSign sign={SURENESS[change.strength]} />
            </span>,
          ],
          ...(change.note ? [['Note', <Text key="note">{change.note}</Text>] as const] : []),
          ['Resources', <Lines key="resources" of={change.resources} />],
          ['Account and region', `${change.account}, ${change.region}`],
          [
            'Came to',
            change.error === null ? (
              (change.effect ?? 'nothing that is known')
            ) : (
              <StateSign key="failed" sign={{ letter: '×', word: `failed: ${change.error}`, tone: 'red' }} />
            ),
          ],
        ]}
      />
      <div className={styles.part}>
        <h3>Before and after</h3>
        <Differences change={change} />
      </div>
      <div className={styles.part}>
        <h3>From the event to the person</h3>
        {change.hops.length === 0 ? <p>The log names nobody.</p> : <Chain change={change} />}
      </div>
      <div className={styles.part}>
        <h3>In the log</h3>
        <Facts
          of={[
            ['Log of that hour', <Proof key="proof" proof={change.proof} />],
            [
              'Record',
              <Text key="id" mono>
                {change.eventId}
              </Text>,
            ],
            [
              'Log file',
              <Text key="file" mono>
                {change.file.key}
              </Text>,
            ],
            [
              'Source address',
              change.sourceIp === null ? (
                'not in the log'
              ) : (
                <Text key="ip" mono>
                  {change.sourceIp}
                </Text>
              ),
            ],
            ['User agent', 'not kept in a case; the record in the log has it'],
          ]}
        />
      </div>
    </>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return 'none that the event names';
  return (
    <ul role="list">
      {of.map((one) => (
        <li key={one}>
          <Text mono>{one}</Text>
        </li>
      ))}
    </ul>
  );
}

function Proof({ proof }: { readonly proof: ChangeView['proof'] }) {
  return (
    <>
      <StateSign sign={PROOFS[proof.state]} />
      {proof.reason && (
        <p className={styles.quiet}>
          <Text>{withPlainTimes(proof.reason)}</Text>
        </p>
      )}
    </>
  );
}

function Chain({ change: { hops, role, who } }: { readonly change: ChangeView }) {
  return (
    <ol className={styles.chain}>
      {hops.map(({ rule, identityArn, eventId }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a chain never change their places.
        <li key={index}>
          {identityArn === null ? 'an identity that the log does not name' : <Text mono>{identityArn}</Text>}
          <p className={styles.quiet}>
            {RULES[rule] ?? rule} Rule {rule}
            {eventId && (
              <>
                , event <code>{eventId}</code>
              </>
            )}
            .
          </p>
        </li>
      ))}
      <li>
        <strong>
          <Text>{who}</Text>
        </strong>
        {role && (
          <>
            {' '}
            through role <Text mono>{role}</Text>
          </>
        )}
      </li>
    </ol>
  );
}

function Differences({ change: { differences, error } }: { readonly change: ChangeView }) {
  if (error !== null) return <p>The call failed, so that nothing changed.</p>;
  if (differences.length === 0) return <p>The log shows no setting that is different after it.</p>;
  return (
    <div className={styles.fields}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, via, before, after, kind }) => (
            <tr key={`${via} ${field}`}>
              <th scope="row">
                <Text mono>{via === null ? field : `${via}: ${field}`}</Text>
              </th>
              <td>
                {before === null ? (
                  <em>{kind === 'added' ? 'not set' : 'not in the log'}</em>
                ) : (
                  <Text mono>{before}</Text>
                )}
              </td>
              <td>
                {after === null ? (
                  <em>{kind === 'removed' ? 'removed' : 'not in the log'}</em>
                ) : (
                  <Text mono>{after}</Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
