import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { StateSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import { changesQuery, type Filter, ROWS } from './case-queries.ts';
import { type ChangeLine, eventText, PROOFS, SURENESS } from './words.ts';

const ORDERS = ['time', 'event', 'resource', 'person'] as const;
export type ChangeOrder = (typeof ORDERS)[number];

const COLUMNS: readonly Column<ChangeLine>[] = [
  { id: 'time', head: 'Time (UTC)', width: '11.5rem', order: 'time', cell: ({ at }) => utcText(at) },
  {
    ...{ id: 'event', head: 'Event', width: 'minmax(11rem, 2fr)', order: 'event' },
    cell: (row) => `${eventText(row)}${row.error === null ? '' : ` (failed: ${row.error})`}`,
  },
  {
    ...{ id: 'resource', head: 'Resource', width: 'minmax(9rem, 2fr)', order: 'resource' },
    cell: ({ resources }) => printable(resources.map(shortName).join(', ')),
  },
  {
    ...{ id: 'person', head: 'Person', width: 'minmax(8rem, 1.5fr)', order: 'person' },
    cell: ({ who }) => printable(who),
  },
  {
    ...{ id: 'sure', head: 'How sure', width: '11rem' },
    cell: ({ strength }) => <StateSign sign={SURENESS[strength]} />,
  },
  { id: 'proof', head: 'Log', width: '13rem', cell: ({ proof }) => <StateSign sign={PROOFS[proof]} /> },
];

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
    />
  );
}
