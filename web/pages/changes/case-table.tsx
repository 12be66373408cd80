import { useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { countText } from '../../parts/number.ts';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { brief, printable } from '../../parts/text.tsx';
import { Time } from '../../parts/time.tsx';
import { changesQuery, type Filter, ROWS } from './case-queries.ts';
import styles from './changes.module.css';
import { type ChangeLine, PROOFS, resourceParts, SURENESS, serviceOf } from './words.ts';

const ORDERS = ['time', 'event', 'resource', 'person'] as const;
export type ChangeOrder = (typeof ORDERS)[number];

const COLUMNS: readonly Column<ChangeLine>[] = [
  {
    ...{ id: 'time', head: 'Time', width: '13.5rem', order: 'time' },
    cell: ({ at }) => (
      <div className={styles.when}>
        <Time at={at} />
      </div>
    ),
  },
  {
    ...{ id: 'event', head: 'Event', width: 'minmax(9rem, 1.2fr)', order: 'event' },
    cell: (row) => (
      <TwoLines first={printable(row.event)}>
        {row.error === null ? (
          printable(serviceOf(row))
        ) : (
          <span className={styles.failed}>× failed: {printable(row.error)}</span>
        )}
      </TwoLines>
    ),
  },
  {
    ...{ id: 'resource', head: 'Resource', width: 'minmax(9rem, 1.4fr)', order: 'resource' },
    cell: ({ resources }) => <Resources of={resources} />,
  },
  {
    ...{ id: 'person', head: 'Person', width: 'minmax(10rem, 1.2fr)', order: 'person' },
    cell: ({ who, strength }) => (
      <TwoLines first={printable(who)}>
        <StateSign sign={SURENESS[strength]} />
      </TwoLines>
    ),
  },
  { id: 'proof', head: 'Log', width: '12rem', cell: ({ proof }) => <StateSign sign={PROOFS[proof]} /> },
];

function TwoLines({ first, children }: { readonly first: string; readonly children: ReactNode }) {
  return (
    <>
      <bdi className={styles.line}>{first}</bdi>
      <span className={`${styles.line} ${styles.quiet}`}>{children}</span>
    </>
  );
}

function Resources({ of: [first, ...others] }: { readonly of: readonly string[] }) {
  if (first === undefined) return <span className={styles.quiet}>none that the event names</span>;
  const { name, sort } = resourceParts(first);
  const more = others.length > 0 ? `and ${countText(others.length, 'more', 'more')}` : null;
  return <TwoLines first={brief(name)}>{[sort, more].filter((word) => word !== null).join(', ')}</TwoLines>;
}

/** The changes of a case, of which only those in sight are asked for. */
export function CaseTable({
  investigation,
  filter,
  order,
  descending,
  selected,
  onSort,
  onOpen,
}: {
  readonly investigation: string;
  readonly filter: Filter;
  readonly order: ChangeOrder;
  readonly descending: boolean;
  readonly selected: number | undefined;
  readonly onSort: (order: ChangeOrder, descending: boolean) => void;
  readonly onOpen: (change: number) => void;
}) {
  const [[from, to], setSight] = useState<readonly [number, number]>([0, 0]);
  const first = useQuery(changesQuery(investigation, filter, { order, descending, page: 0 }));
  const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const pages = useQueries({
    queries: wanted.map((page) => changesQuery(investigation, filter, { order, descending, page })),
  });
  if (first.error)
    return <Failed error={first.error} what="the changes" retry={() => void first.refetch()} />;
  if (!first.data) return <Loading what="the changes" lines={10} />;
  if (first.data.total === 0) return <Empty title="No change fits these filters">Take one away.</Empty>;
  const rowAt = (index: number): ChangeLine | undefined => {
    const page = Math.floor(index / ROWS);
    const data = page === 0 ? first.data : pages[page - from]?.data;
    return data?.changes[index % ROWS];
  };
  return (
    <DataTable
      label="Changes"
      columns={COLUMNS}
      count={first.data.total}
      rowAt={rowAt}
      keyOf={({ index }) => String(index)}
      onSight={(begin, end) => {
        const [a, b] = [Math.floor(begin / ROWS), Math.floor(end / ROWS)];
        if (a !== from || b !== to) setSight([a, b]);
      }}
      sorting={{ order, descending }}
      onSort={(sorting) => onSort(ORDERS.find((one) => one === sorting.order) ?? 'time', sorting.descending)}
      onOpen={({ index }) => onOpen(index)}
      selected={selected === undefined ? null : String(selected)}
      rowHeight={60}
    />
  );
}
