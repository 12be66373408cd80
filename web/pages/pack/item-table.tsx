import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FilterBar, FilterCount, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { withPlainTimes } from '../../parts/plain-times.ts';
import { OUTCOMES, type Outcome, OutcomeSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { brief, printable, shortName } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import { type ItemSearch, orderOf } from './item-search.ts';
import styles from './item-table.module.css';
import type { ItemRow, ItemWish } from './pack-queries.ts';
import { type AccountNames, Place, useAccountNames } from './place.tsx';
import { useItemRows } from './use-item-rows.ts';
import { useStartRow } from './use-start-row.ts';

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
  usual = 'listed',
  columns,
}: {
  readonly pack: string;
  readonly of: Pick<ItemWish, 'checks' | 'evidence'>;
  readonly search: ItemSearch;
  readonly onSearch: (search: ItemSearch) => void;
  readonly onOpen: (row: ItemRow) => void;
  /** The order when none is chosen. */
  readonly usual?: 'listed' | 'outcome';
  readonly columns: readonly ItemColumn[];
}) {
  const names = useAccountNames(pack);
  const { item, order = usual, down = false } = search;
  const wish = wishOf(of, search, order);
  const { total, facets, error, retry, rowAt, onSight } = useItemRows(pack, wish);
  const chosen = item === undefined || of.checks === undefined ? null : { check: of.checks, item };
  const startAt = useStartRow(pack, wish, chosen ? `${chosen.check}~${chosen.item}` : undefined);
  const shown = useMemo(() => columnsOf(pack, names, columns), [pack, names, columns]);
  const change = (over: Partial<ItemSearch>): void => onSearch({ ...search, item: undefined, ...over });
  if (error) return <Failed error={error} what="the items" retry={retry} />;
  if (total === null || facets === null) return <Loading what="the items" lines={12} />;
  return (
    <>
      <FilterBar label="Choose items" inset>
        <FilterSelect
          label="Outcome"
          value={search.outcome}
          options={(Object.keys(OUTCOMES) as Outcome[]).map((one) => [
            one,
            `${OUTCOMES[one].letter} ${OUTCOMES[one].word} (${numberText(facets.outcomes[one] ?? 0)})`,
          ])}
          onChange={(value) => change({ outcome: value as Outcome | undefined })}
        />
        <FilterSelect
          label="Account"
          value={search.account}
          options={counted(facets.accounts, names)}
          onChange={(account) => change({ account })}
        />
        <FilterSelect
          label="Region"
          value={search.region}
          options={counted(facets.regions, new Map())}
          onChange={(region) => change({ region })}
        />
        <FilterText label="Resource or reason" value={search.text} onChange={(text) => change({ text })} />
        <FilterCount>{countText(total, 'item')}</FilterCount>
      </FilterBar>
      {total === 0 ? (
        <Empty title="No item is like that">Take a filter away to see more.</Empty>
      ) : (
        <DataTable
          label="Items"
          columns={shown}
          count={total}
          rowAt={rowAt}
          keyOf={keyOf}
          onSight={onSight}
          sorting={{ order, descending: down }}
          onSort={({ order: next, descending }) =>
            change({ order: orderOf(next), down: descending || undefined })
          }
          onOpen={onOpen}
          selected={chosen && `${chosen.check} ${chosen.item}`}
          startAt={startAt}
        />
      )}
    </>
  );
}

function wishOf(
  of: Pick<ItemWish, 'checks' | 'evidence'>,
  { outcome, account, region, text, down }: ItemSearch,
  order: NonNullable<ItemSearch['order']>,
): ItemWish {
  return {
    ...{ ...of, order },
    ...(outcome && { outcomes: outcome }),
    ...(account && { account }),
    ...(region && { region }),
    ...(text && { text }),
    ...(down && { descending: 'true' as const }),
  };
}

/** Options of what occurs, with how many there are, in the order of the ids. */
export function counted(
  facet: Readonly<Record<string, number>>,
  names: AccountNames,
): readonly (readonly [string, string])[] {
  return Object.entries(facet)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]) => {
      const name = names.get(id) ?? id;
      return [id, `${brief(name)}${name === id ? '' : ` ${brief(id)}`} (${numberText(count)})`];
    });
}

/** What a table of items can show. */
export type ItemColumn = 'outcome' | 'check' | 'resource' | 'place' | 'since' | 'reason';

function columnsOf(
  pack: string,
  names: AccountNames,
  wanted: readonly ItemColumn[],
): readonly Column<ItemRow>[] {
  const columns: Readonly<Record<ItemColumn, Omit<Column<ItemRow>, 'id'>>> = {
    outcome: {
      ...{ head: 'Outcome', width: '8rem', order: 'outcome' },
      cell: ({ outcome }) => <OutcomeSign outcome={outcome} />,
    },
    check: {
      ...{ head: 'Check', width: 'minmax(12rem, 3fr)' },
      cell: ({ check, title }, tabIndex) => (
        <Link
          to="/packs/$pack/checks/$check"
          params={{ pack, check }}
          title={printable(title)}
          preload={false}
          tabIndex={tabIndex}
        >
          {printable(title)}
        </Link>
      ),
    },
    resource: {
      ...{ head: 'Resource', width: 'minmax(9rem, 2fr)', order: 'resource' },
      cell: ({ resource }) => (
        <code title={printable(resource).slice(0, 500)}>
          <bdi>{printable(shortName(resource)).slice(0, 200)}</bdi>
        </code>
      ),
    },
    place: {
      ...{ head: 'Where', width: 'minmax(8rem, 1fr)', order: 'place' },
      cell: ({ account, region }) => (
        <span className={styles.place}>
          <Place account={account} region={region} names={names} brief />
        </span>
      ),
    },
    since: {
      ...{ head: 'Since (UTC)', width: '9.25rem', order: 'since' },
      cell: ({ intervals: [interval] }) =>
        interval ? utcText(interval.from).slice(0, 16) : <span className={styles.place}>–</span>,
    },
    reason: {
      ...{ head: 'Reason', width: 'minmax(11rem, 3fr)' },
      cell: ({ reason, accepted }) => (
        <span title={printable(reason).slice(0, 500)}>
          {accepted && <span className={styles.accepted}>accepted</span>}
          <bdi>{printable(withPlainTimes(reason.slice(0, 300)))}</bdi>
        </span>
      ),
    },
  };
  return wanted.map((id) => ({ id, ...columns[id] }));
}
