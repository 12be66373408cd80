import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseRoute } from '../../app/routes.ts';
import { buttonClass } from '../../parts/button.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import { periodText, Time } from '../../parts/time.tsx';
import { caseQuery, investigationQuery } from './case-queries.ts';
import styles from './changes.module.css';
import { Found } from './found.tsx';
import { Reliance } from './reliance.tsx';
import { questionText } from './words.ts';

/** One investigation: on its way, failed, or answered by a case. */
export function Case() {
  const { case: id } = caseRoute.useParams();
  const { data, error, refetch } = useQuery(investigationQuery(id));
  if (error) return <Failed error={error} what="this investigation" retry={() => void refetch()} />;
  if (!data) return <Loading what="this investigation" lines={10} />;
  return (
    <>
      <PageHead
        title={printable(questionText(data.order))}
        above={<Link to="/changes">Who changed what</Link>}
        about={
          <>
            <p>{periodText(data.order.period)} (UTC)</p>
            <p className={styles.quiet}>
              Asked <Time at={data.orderedAt} /> by <Text>{data.orderedBy}</Text>
            </p>
          </>
        }
      >
        {data.case && (
          <>
            <a className={buttonClass} href={`/v1/investigations/${id}/container`} download>
              Save the signed case
            </a>
            <a className={buttonClass} href={`/v1/investigations/${id}/statement`} download>
              Its statement
            </a>
          </>
        )}
      </PageHead>
      {data.state === 'running' && (
        <Section title="Looking">
          <p role="status">The log is being read. The answer comes here by itself.</p>
          <Loading what="the answer" />
        </Section>
      )}
      {data.failure && (
        <Notice tone="red">
          The log could not be asked: <Text>{data.failure.message}</Text> ({data.failure.code})
        </Notice>
      )}
      {data.case && <Answer id={id} />}
    </>
  );
}

function Answer({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(caseQuery(id));
  if (error) return <Failed error={error} what="the case" retry={() => void refetch()} />;
  if (!data) return <Loading what="the case" lines={12} />;
  return (
    <>
      {data.changes.all === 0 ? (
        <div className={styles.none}>
          <Empty title="The log shows no such change">
            Nothing answers this among {numberText(data.log.changes)} write events in{' '}
            {countText(data.log.records, 'record')} of {countText(data.log.files, 'log file')}. How far the
            log can be relied on stands below.
          </Empty>
        </div>
      ) : (
        <Found id={id} data={data} />
      )}
      <Reliance data={data} />
      <Section title="Verify it">
        <ul className={styles.ways}>
          <li>
            Keep the container and the statement together, then run{' '}
            <code>exhibit verify {id}.zip --trust ROOT.pem</code> with the root certificate of whoever signed
            it. Every step is checked again, and the answer is derived again from the records.
          </li>
          <li>
            In a browser, without a network: <a href="/verifier.html">open the verifier</a>, then drop both
            files and the root certificate on it.
          </li>
        </ul>
      </Section>
    </>
  );
}
