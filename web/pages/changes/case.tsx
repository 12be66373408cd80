import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { caseRoute } from '../../app/routes.ts';
import { buttonClass } from '../../parts/button.tsx';
import { FilterBar, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Facts, Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import { periodText } from '../../parts/time.tsx';
import { caseQuery, investigationQuery } from './case-queries.ts';
import { CaseTable } from './case-table.tsx';
import { ChangeDetails } from './change-details.tsx';
import styles from './changes.module.css';
import type { CaseSearch } from './changes-search.ts';
import { Timeline } from './timeline.tsx';
import { type CaseView, PROOFS, questionText } from './words.ts';

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
        about={`${periodText(data.order.period)} (UTC)`}
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
        <Empty title="Nobody changed it">
          Nothing answers this among {numberText(data.log.changes)} write events in{' '}
          {countText(data.log.records, 'record')} of {countText(data.log.files, 'log file')}.
        </Empty>
      ) : (
        <Found id={id} data={data} />
      )}
      <Reliance data={data} />
      <Section title="Verify it">
        <p>
          Keep the container and the statement together, then run{' '}
          <code>exhibit verify {id}.zip --trust ROOT.pem</code> with the root certificate of whoever signed
          it. Every step is checked again, and the answer is derived again from the records.
        </p>
      </Section>
    </>
  );
}

function Found({ id, data }: { readonly id: string; readonly data: CaseView }) {
  const search = caseRoute.useSearch();
  const navigate = useNavigate();
  const go = (change: Partial<CaseSearch>): void =>
    void navigate({
      to: '/changes/$case',
      params: { case: id },
      search: { ...search, ...change },
      resetScroll: false,
    });
  const {
    person,
    event,
    session,
    text,
    order = 'time',
    down = false,
    change,
    from,
    to,
    sessions = 0,
  } = search;
  const filter = { person, event, session, text };
  const open = (index: number): void => go({ change: index });
  const filterBy = (next: Partial<CaseSearch>): void => go({ ...next, sessions: undefined });
  return (
    <>
      {change !== undefined && (
        <ChangeDetails investigation={id} change={change} onClose={() => go({ change: undefined })} />
      )}
      <Timeline
        investigation={id}
        filter={filter}
        window={{ from, to }}
        first={sessions}
        onWindow={(window) => go({ from: window.from, to: window.to, sessions: undefined })}
        onFirst={(first) => go({ sessions: first || undefined })}
        onOpen={open}
      />
      <Section
        title="Changes"
        note={`${countText(data.changes.all, 'change')}, ${numberText(data.changes.failed)} of them failed`}
        flush
      >
        <FilterBar label="Filter the changes">
          <FilterSelect
            label="Person"
            value={person}
            options={optionsOf(data.persons)}
            onChange={(name) => filterBy({ person: name })}
          />
          <FilterSelect
            label="Event"
            value={event}
            options={optionsOf(data.events)}
            onChange={(name) => filterBy({ event: name })}
          />
          <FilterText label="Containing" value={text} onChange={(part) => filterBy({ text: part })} />
        </FilterBar>
        {(data.unlisted.persons > 0 || data.unlisted.events > 0) && (
          <p className={styles.hint}>
            The choices are those with the most changes. {countText(data.unlisted.persons, 'more person')} and{' '}
            {countText(data.unlisted.events, 'more event')} are found by a part of their name.
          </p>
        )}
        <CaseTable
          investigation={id}
          {...{ filter, order, selected: change }}
          descending={down}
          onSort={(by, descending) => go({ order: by, down: descending })}
          onOpen={open}
        />
      </Section>
    </>
  );
}

const optionsOf = (of: readonly { readonly name: string; readonly changes: number }[]) =>
  of.map(({ name, changes }) => [name, `${printable(name).slice(0, 120)} (${numberText(changes)})`] as const);

function Reliance({ data }: { readonly data: CaseView }) {
  const { log, stretches, uncovered, unreadable, limits, findings } = data;
  return (
    <Section title="How far this can be relied on" note={log.integrityReason ?? undefined}>
      <Facts
        of={[
          ['Searched', `${countText(log.records, 'record')} in ${countText(log.files, 'log file')}`],
          ['Where', <Text key="where">{log.location}</Text>],
          [
            'Not covered',
            countText(uncovered.length, 'day of an account and region', 'days of an account and region'),
          ],
          ['Not readable', countText(unreadable.length, 'file or record', 'files or records')],
        ]}
      />
      {stretches.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">Whether the log is proven, by time</caption>
          <thead>
            <tr>
              <th scope="col">Account and region</th>
              <th scope="col">Time (UTC)</th>
              <th scope="col">Log</th>
            </tr>
          </thead>
          <tbody>
            {stretches.slice(0, 100).map(({ account, region, from, to, state, reason }) => (
              <tr key={`${account} ${region} ${from}`}>
                <th scope="row">
                  {account} {region}
                </th>
                <td>
                  {from} to {to}
                </td>
                <td>
                  <StateSign sign={PROOFS[state]} /> {reason && <Text>{reason}</Text>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stretches.length > 100 && (
        <p>{numberText(stretches.length - 100)} more stretches stand in the case.</p>
      )}
      <ul>
        {[...findings, ...limits].map((sentence) => (
          <li key={sentence}>
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
