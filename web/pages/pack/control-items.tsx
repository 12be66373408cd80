import { packControlRoute } from '../../app/routes.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FilterBar, FilterSelect } from '../../parts/filter-bar.tsx';
import { countText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { OUTCOMES, type Outcome, OutcomeSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName } from '../../parts/text.tsx';
import { packHref } from './addresses.ts';
import styles from './control.module.css';
import type { ControlView, ItemRow } from './pack-queries.ts';
import { useItemRows } from './use-item-rows.ts';

/** Every item of the checks of a control, those that need attention first. */
export function ControlItems({ pack, view }: { readonly pack: string; readonly view: ControlView }) {
  const { outcome } = packControlRoute.useSearch();
  const navigate = packControlRoute.useNavigate();
  const checks = view.control.edges.map(({ check }) => check).join(',');
  const rows = useItemRows(pack, { checks, order: 'outcome', ...(outcome && { outcomes: outcome }) });
  const { total, facets, error, retry, rowAt, onSight } = rows;
  return (
    <Section
      title="Items"
      note={total === null ? 'Every resource that these checks judged.' : countText(total, 'item')}
      flush
    >
      <div className={styles.filters}>
        <FilterBar label="Choose items">
          <FilterSelect
            label="Outcome"
            value={outcome}
            options={(Object.keys(OUTCOMES) as Outcome[]).map(
              (one) =>
                [
                  one,
                  `${OUTCOMES[one].letter} ${OUTCOMES[one].word} (${facets?.outcomes[one] ?? 0})`,
                ] as const,
            )}
            onChange={(value) =>
              void navigate({
                search: { outcome: value as Outcome | undefined },
                ...{ replace: true, resetScroll: false },
              })
            }
          />
        </FilterBar>
      </div>
      {error && <Failed error={error} what="the items" retry={retry} />}
      {total === null && !error && <Loading what="the items" />}
      {total === 0 && <Empty title="No item">These checks judged nothing with this outcome.</Empty>}
      {total !== null && total > 0 && (
        <DataTable
          label="Items of this control"
          columns={columnsOf(pack)}
          count={total}
          rowAt={rowAt}
          keyOf={({ check, index }) => `${check} ${index}`}
          onSight={onSight}
          height="min(60vh, 32rem)"
        />
      )}
    </Section>
  );
}

function columnsOf(pack: string): readonly Column<ItemRow>[] {
  return [
    {
      ...{ id: 'outcome', head: 'Outcome', width: '8.5rem' },
      cell: ({ outcome }) => <OutcomeSign outcome={outcome} />,
    },
    {
      ...{ id: 'resource', head: 'Resource', width: 'minmax(10rem, 2fr)' },
      cell: ({ resource }) => (
        <code title={printable(resource)}>
          <bdi>{printable(shortName(resource))}</bdi>
        </code>
      ),
    },
    {
      ...{ id: 'reason', head: 'What was seen', width: 'minmax(12rem, 3fr)' },
      cell: ({ reason }) => <bdi title={printable(reason)}>{printable(reason)}</bdi>,
    },
    {
      ...{ id: 'check', head: 'Check', width: 'minmax(9rem, 1.6fr)' },
      cell: ({ check, title }, tabIndex) => (
        <a href={packHref.check(pack, check)} title={printable(title)} tabIndex={tabIndex}>
          {check}
        </a>
      ),
    },
    {
      ...{ id: 'place', head: 'Where', width: '12.5rem' },
      cell: ({ account, region }) => (
        <span className={styles.quiet}>
          {account} · {region}
        </span>
      ),
    },
  ];
}
