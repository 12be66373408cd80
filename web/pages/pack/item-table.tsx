import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { paths } from '../../api/schema';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { countText } from '../../parts/number.ts';
import { OUTCOMES, type Outcome, OutcomeSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName, Text } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import { type ItemsOf, itemsQuery } from './evidence-queries.ts';
import { Choice, filterStyles, optionsOf, SearchBox } from './filters.tsx';
import { type ItemSearch, orderOf } from './item-search.ts';
import styles from './item-table.module.css';
import { usePages } from './use-pages.ts';

/** An item as the list has it. */
export type ItemRow =
  paths['/v1/packs/{pack}/items']['get']['responses'][200]['content']['application/json']['items'][number];

const keyOf = ({ check, index }: ItemRow): string => `${check} ${index}`;

/**
 * The items of checks, or those that rest on a record: filtered, sorted, and as many as there are. The search is the
 * caller's, who keeps it in the address.
 */
export function ItemTable({
  pack,
  of,
  search,
  onSearch,
  onOpen,
  showsCheck = false,
}: {
  readonly pack: string;
  readonly of: ItemsOf;
  readonly search: ItemSearch;
  readonly onSearch: (search: ItemSearch) => void;
  readonly onOpen: (row: ItemRow) => void;
  /** True where items of several checks stand together. */
  readonly showsCheck?: boolean;
}) {
  const { item, ...asked } = search;
  const { first, error, rowAt, onSight, refetch } = usePages(
    (page) => itemsQuery(pack, of, asked, page),
    ({ items }) => items,
  );
  const change = useCallback(
    (over: Partial<ItemSearch>) => onSearch({ ...search, item: undefined, ...over }),
    [search, onSearch],
  );
  const find = useCallback((text: string | undefined) => change({ text }), [change]);
  if (error) return <Failed error={error} what="the items" retry={refetch} />;
  if (!first) return <Loading what="the items" lines={12} />;
  const { outcomes, accounts, regions } = first.facets;
  return (
    <>
      <search className={filterStyles.filters}>
        <SearchBox label="Resource or reason" value={search.text} onSearch={find} />
        <Choice
          label="Outcome"
          all="All outcomes"
          value={search.outcome}
          options={(Object.keys(OUTCOMES) as Outcome[]).map((value) => ({
            ...{ value, name: OUTCOMES[value].word, count: outcomes[value] ?? 0 },
          }))}
          onChoose={(value) => change({ outcome: value as Outcome | undefined })}
        />
        <Choice
          label="Account"
          all="All accounts"
          value={search.account}
          options={optionsOf(accounts)}
          onChoose={(account) => change({ account })}
        />
        <Choice
          label="Region"
          all="All regions"
          value={search.region}
          options={optionsOf(regions)}
          onChoose={(region) => change({ region })}
        />
        <p className={filterStyles.count} role="status">
          {countText(first.total, 'item')}
        </p>
      </search>
      {first.total === 0 ? (
        <Empty title="No item is like that">Take a filter away to see more.</Empty>
      ) : (
        <DataTable
          label="Items"
          columns={showsCheck ? [...COLUMNS.slice(0, 1), checkColumn(pack), ...COLUMNS.slice(1)] : COLUMNS}
          count={first.total}
          rowAt={rowAt}
          keyOf={keyOf}
          onSight={onSight}
          sorting={{ order: search.order ?? 'listed', descending: search.down ?? false }}
          onSort={({ order, descending }) => change({ order: orderOf(order), down: descending || undefined })}
          onOpen={onOpen}
          selected={item === undefined || of.checks === undefined ? null : `${of.checks} ${item}`}
        />
      )}
    </>
  );
}

const COLUMNS: readonly Column<ItemRow>[] = [
  {
    ...{ id: 'outcome', head: 'Outcome', width: '8.5rem', order: 'outcome' },
    cell: ({ outcome }) => <OutcomeSign outcome={outcome} />,
  },
  {
    ...{ id: 'resource', head: 'Resource', width: 'minmax(10rem, 2fr)', order: 'resource' },
    cell: ({ resource }) => (
      <span title={printable(resource).slice(0, 500)}>
        <bdi>{printable(shortName(resource)).slice(0, 200)}</bdi>
      </span>
    ),
  },
  {
    ...{ id: 'place', head: 'Account and region', width: 'minmax(12rem, 1fr)', order: 'place' },
    cell: ({ account, region }) => (
      <span className={styles.place}>
        <Text>{account}</Text> <Text>{region}</Text>
      </span>
    ),
  },
  {
    ...{ id: 'since', head: 'Since (UTC)', width: '10rem', order: 'since' },
    cell: ({ intervals: [interval] }) =>
      interval ? utcText(interval.from).slice(0, 16) : <span className={styles.place}>–</span>,
  },
  {
    ...{ id: 'reason', head: 'Reason', width: 'minmax(12rem, 3fr)' },
    cell: ({ reason, accepted }) => (
      <>
        {accepted && <span className={styles.accepted}>accepted</span>}
        <bdi>{printable(reason.slice(0, 300))}</bdi>
      </>
    ),
  },
];

const checkColumn = (pack: string): Column<ItemRow> => ({
  ...{ id: 'check', head: 'Check', width: 'minmax(10rem, 2fr)' },
  cell: ({ check, title }, tabIndex) => (
    <Link to="/packs/$pack/checks/$check" params={{ pack, check }} tabIndex={tabIndex}>
      {title}
    </Link>
  ),
});
