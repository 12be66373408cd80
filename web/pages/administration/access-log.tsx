import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { administrationRoute } from '../../app/routes.ts';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FilterBar, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import { Time, utcText } from '../../parts/time.tsx';
import styles from './administration.module.css';
import { OUTCOMES } from './administration-search.ts';
import { Chain } from './chain.tsx';
import { type LogLine, type LogPage, useLogLines } from './log-lines.ts';

const SIGNS = {
  granted: { letter: '✓', word: 'granted', tone: 'green' },
  denied: { letter: '×', word: 'denied', tone: 'red' },
  refused: { letter: '×', word: 'refused', tone: 'amber' },
  absent: { letter: '–', word: 'absent', tone: 'plain' },
  noted: { letter: 'i', word: 'noted', tone: 'blue' },
} as const;

const text = (value: string) => {
  const shown = printable(value);
  return (
    <bdi title={shown.slice(0, 300)} className={styles.cut}>
      {shown.slice(0, 300)}
    </bdi>
  );
};

const COLUMNS: readonly Column<LogLine>[] = [
  { id: 'number', head: 'Line', width: '3.5rem', align: 'end', cell: ({ number }) => numberText(number) },
  { id: 'at', head: 'At (UTC)', width: '12.5rem', cell: ({ at }) => utcText(at) },
  { id: 'who', head: 'Who', width: 'minmax(7rem, 1fr)', cell: ({ who }) => text(who ?? 'nobody known') },
  { id: 'what', head: 'What', width: 'minmax(7rem, 1fr)', cell: ({ what }) => text(what) },
  {
    id: 'outcome',
    head: 'Outcome',
    width: '6.5rem',
    cell: ({ outcome }) => <StateSign sign={SIGNS[outcome]} />,
  },
  {
    id: 'pack',
    head: 'Pack',
    width: 'minmax(9rem, 2.6fr)',
    cell: ({ pack }) => <small>{text(pack ?? '–')}</small>,
  },
];

/** Who looked at what, the newest first, and whether the chain of the log holds. */
export function AccessLog() {
  const { who, pack, outcome } = administrationRoute.useSearch();
  const filter = { ...(who && { who }), ...(pack && { pack }), ...(outcome && { outcome }) };
  const queries = useQueryClient();
  const first = useQuery({
    queryKey: ['access-log', filter],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/v1/access-log', { params: { query: { ...filter, newest: 'true', limit: 200 } }, signal }),
      ),
    placeholderData: (previous) => previous,
  });
  if (first.error)
    return <Failed error={first.error} what="the access log" retry={() => void first.refetch()} />;
  if (!first.data) return <Loading what="the access log" lines={12} />;
  return (
    <>
      <Chain
        of={first.data}
        again={() => void queries.resetQueries({ queryKey: ['access-log'] })}
        isBusy={first.isFetching}
      />
      <Section title="Accesses" note={foundText(first.data)}>
        <Filters />
        {first.data.matching === 0 ? (
          <NoLine total={first.data.total} />
        ) : (
          <Lines
            key={`${first.data.head.digest} ${JSON.stringify(filter)}`}
            first={first.data}
            filter={filter}
          />
        )}
      </Section>
    </>
  );
}

function NoLine({ total }: { readonly total: number }) {
  if (total > 0) return <Empty title="No line is like that">Take a filter away.</Empty>;
  return <Empty title="Nobody has looked at anything yet">Every look at a pack will stand here.</Empty>;
}

function foundText({ matching, total }: LogPage): string {
  return matching === total
    ? `${countText(total, 'line')}, the newest first`
    : `${countText(matching, 'line')} of ${numberText(total)}, the newest first`;
}

function Filters() {
  const search = administrationRoute.useSearch();
  const navigate = administrationRoute.useNavigate();
  const change = (over: Partial<typeof search>): void =>
    void navigate({
      search: (old) => ({ ...old, line: undefined, ...over }),
      replace: true,
      resetScroll: false,
    });
  return (
    <FilterBar label="Accesses that are shown">
      <FilterText label="Who" value={search.who} onChange={(who) => change({ who })} />
      <FilterText label="Pack" value={search.pack} onChange={(pack) => change({ pack })} />
      <FilterSelect
        label="Outcome"
        value={search.outcome}
        options={OUTCOMES.map((one) => [one, one])}
        onChange={(outcome) => change({ outcome: OUTCOMES.find((one) => one === outcome) })}
      />
    </FilterBar>
  );
}

function Lines({ first, filter }: { readonly first: LogPage; readonly filter: Record<string, string> }) {
  const { line } = administrationRoute.useSearch();
  const navigate = administrationRoute.useNavigate();
  const { rowAt, onSight, failed } = useLogLines(first, filter);
  const [open, setOpen] = useState<LogLine | null>(
    () => first.lines.find(({ number }) => number === line) ?? null,
  );
  const choose = (row: LogLine | null): void => {
    setOpen(row);
    void navigate({
      search: (old) => ({ ...old, line: row?.number }),
      ...{ replace: true, resetScroll: false },
    });
  };
  return (
    <>
      {open && <LineDetails of={open} close={() => choose(null)} />}
      {failed && <Failed error={failed} what="these lines" />}
      <div className={styles.log}>
        <DataTable
          label="Accesses"
          columns={COLUMNS}
          count={first.matching}
          rowAt={rowAt}
          keyOf={({ number }) => String(number)}
          onSight={onSight}
          onOpen={(row) => choose(row.number === open?.number ? null : row)}
          selected={open ? String(open.number) : null}
          rowHeight={38}
        />
      </div>
    </>
  );
}

function LineDetails({ of, close }: { readonly of: LogLine; readonly close: () => void }) {
  return (
    <div className={styles.details}>
      <h3>Line {numberText(of.number)}</h3>
      <Facts
        of={[
          ['At', <Time key="at" at={of.at} />],
          ['Who', printable(of.who ?? 'nobody known')],
          ['Role', of.role ?? 'none'],
          ['Shown by', printable(of.via)],
          ['What', printable(of.what)],
          ['Outcome', <StateSign key="outcome" sign={SIGNS[of.outcome]} />],
          ['Pack', printable(of.pack ?? '–')],
          ['Evidence', <code key="evidence">{String(of.evidence ?? '–')}</code>],
          ['Request', <code key="request">{printable(of.request)}</code>],
          ['Line before', <code key="previous">{String(of.previous)}</code>],
        ]}
      />
      <Button onClick={close}>Close details</Button>
    </div>
  );
}
