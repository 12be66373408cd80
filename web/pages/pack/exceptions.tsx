import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { packExceptionsRoute } from '../../app/routes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { FilterBar, FilterCount, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import { exceptionColumns } from './exception-columns.tsx';
import { ExceptionDetail } from './exception-detail.tsx';
import styles from './exceptions.module.css';
import { counted } from './item-table.tsx';
import { type ItemWish, type Overview, overviewQuery } from './pack-queries.ts';
import { useAccountNames } from './place.tsx';
import type { ExceptionsSearch } from './search-schemas.ts';
import { TabName } from './tab-name.tsx';
import { useItemRows } from './use-item-rows.ts';
import { useStartRow } from './use-start-row.ts';

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** Every failing item, with the time during which it failed, what began it and who did that. */
export function Exceptions() {
  const { pack } = packExceptionsRoute.useParams();
  const search = packExceptionsRoute.useSearch();
  const navigate = packExceptionsRoute.useNavigate();
  const { data: overview } = useSuspenseQuery(overviewQuery(pack));
  const names = useAccountNames(pack);
  const { severity, check, account, region, text, order = 'severity', descending = false, open } = search;
  const { total, facets, error, retry, isOld, rowAt, onSight } = useItemRows(pack, wishOf(search));
  const startAt = useStartRow(pack, wishOf(search), open);
  const choose = (next: ExceptionsSearch): void =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true, resetScroll: false });
  const all = overview.summary.items.fail;
  return (
    <>
      <TabName>{`Exceptions · ${overview.organization}`}</TabName>
      <FilterBar label="Choose exceptions">
        <FilterSelect
          label="Severity"
          value={severity}
          options={SEVERITIES.map((one) => [one, `${one} (${numberText(facets?.severities[one] ?? 0)})`])}
          onChange={(value) => choose({ severity: SEVERITIES.find((one) => one === value) })}
        />
        <FilterSelect
          label="Check"
          value={check}
          options={failingChecks(overview)}
          onChange={(value) => choose({ check: value })}
        />
        <FilterSelect
          label="Account"
          value={account}
          options={counted(facets?.accounts ?? {}, names)}
          onChange={(value) => choose({ account: value })}
        />
        <FilterSelect
          label="Region"
          value={region}
          options={counted(facets?.regions ?? {}, new Map())}
          onChange={(value) => choose({ region: value })}
        />
        <FilterText label="Resource or reason" value={text} onChange={(value) => choose({ text: value })} />
        <FilterCount>
          {total !== null &&
            (total === all
              ? `All ${countText(all, 'exception')}`
              : `${numberText(total)} of ${countText(all, 'exception')}`)}
          {total !== null && total < all && (
            <Link to="." search={{}} replace resetScroll={false}>
              Show all
            </Link>
          )}
        </FilterCount>
      </FilterBar>
      <div className={styles.panes} data-open={open !== undefined}>
        <Section
          title="Exceptions"
          note="An accepted exception is an exception: it fails all the same."
          flush
        >
          {error && <Failed error={error} what="the exceptions" retry={retry} />}
          {total === null && !error && <Loading what="the exceptions" lines={10} />}
          {total === 0 &&
            (all === 0 ? (
              <Empty title="No item failed">What could not be judged is no pass: see the summary.</Empty>
            ) : (
              <Empty title="No exception fits">Choose less, or a shorter text.</Empty>
            ))}
          {total !== null && total > 0 && (
            <div data-old={isOld} className={styles.list}>
              <DataTable
                label="Exceptions"
                columns={exceptionColumns(overview, open !== undefined)}
                count={total}
                rowAt={rowAt}
                keyOf={(row) => `${row.check}~${row.index}`}
                onSight={onSight}
                sorting={{ order, descending }}
                onSort={(sorting) => choose(sortingOf(sorting))}
                onOpen={(row) => choose({ open: `${row.check}~${row.index}` })}
                selected={open ?? null}
                startAt={startAt}
                rowHeight={70}
              />
            </div>
          )}
        </Section>
        {open !== undefined && (
          <ExceptionDetail overview={overview} open={open} onClose={() => choose({ open: undefined })} />
        )}
      </div>
    </>
  );
}

function wishOf({ severity, check, account, region, text, order, descending }: ExceptionsSearch): ItemWish {
  return {
    ...{ outcomes: 'fail', order: order ?? 'severity', descending: descending ? 'true' : 'false' },
    ...(severity && { severities: severity }),
    ...(check && { checks: check }),
    ...(account && { account }),
    ...(region && { region }),
    ...(text && { text }),
  };
}

function sortingOf(sorting: { readonly order: string; readonly descending: boolean }): ExceptionsSearch {
  const order = (['severity', 'since', 'resource', 'place'] as const).find((one) => one === sorting.order);
  return { order, descending: sorting.descending || undefined };
}

function failingChecks({ checks }: Overview): readonly (readonly [string, string])[] {
  return checks
    .filter(({ counts }) => counts.fail > 0)
    .map(({ id, failureTitle, counts }) => [id, `${printable(failureTitle)} (${numberText(counts.fail)})`]);
}
