import { useQuery } from '@tanstack/react-query';
import { Button } from '../../parts/button.tsx';
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
  onClose,
}: {
  readonly investigation: string;
  readonly change: number;
  readonly onClose: () => void;
}) {
  const { data, error, refetch } = useQuery(changeQuery(investigation, change));
  if (error) return <Failed error={error} what="this change" retry={() => void refetch()} />;
  if (!data) return <Loading what="this change" lines={10} />;
  return (
    <Section title={`Change: ${data.event}`} actions={<Button onClick={onClose}>Close</Button>}>
      <Facts
        of={[
          ['When', <Time key="at" at={data.at} />],
          ['Event', <Text key="event">{eventText(data)}</Text>],
          ['Person', <Text key="who">{data.who}</Text>],
          ['How sure', <StateSign key="sure" sign={SURENESS[data.strength]} />],
          ...(data.note ? [['Note', <Text key="note">{data.note}</Text>] as const] : []),
          ['Resources', <Lines key="resources" of={data.resources} />],
          ['Account and region', `${data.account}, ${data.region}`],
          [
            'Came to',
            data.error === null ? (data.effect ?? 'nothing that is known') : `failed: ${data.error}`,
          ],
          [
            'Source address',
            data.sourceIp === null ? 'not in the log' : <Text key="ip">{data.sourceIp}</Text>,
          ],
          ['User agent', 'not kept in a case; the record in the log has it'],
          ['Log of that hour', <Proof key="proof" proof={data.proof} />],
          ['Record', <Text key="file" mono>{`${data.eventId} in ${data.file.key}`}</Text>],
        ]}
      />
      <div className={styles.part}>
        <h3>Before and after</h3>
        <Differences change={data} />
      </div>
      <div className={styles.part}>
        <h3>From the event to the person</h3>
        {data.hops.length === 0 ? <p>The log names nobody.</p> : <Chain change={data} />}
      </div>
    </Section>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return 'none that the event names';
  return (
    <ul role="list">
      {of.map((one) => (
        <li key={one}>
          <Text>{one}</Text>
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
        <p>
          <Text>{proof.reason}</Text>
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
          <Text>{identityArn ?? 'an identity that the log does not name'}</Text>
          <br />
          {RULES[rule] ?? rule} (rule: {rule}
          {eventId && `; event ${eventId}`})
        </li>
      ))}
      <li>
        <strong>
          <Text>{who}</Text>
        </strong>
        {role && (
          <>
            {' '}
            through role <Text>{role}</Text>
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
                <Text>{via === null ? field : `${via}: ${field}`}</Text>
              </th>
              <td>
                {before === null ? (
                  <em>{kind === 'added' ? 'not set' : 'not in the log'}</em>
                ) : (
                  <Text>{before}</Text>
                )}
              </td>
              <td>
                {after === null ? (
                  <em>{kind === 'removed' ? 'removed' : 'not in the log'}</em>
                ) : (
                  <Text>{after}</Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
