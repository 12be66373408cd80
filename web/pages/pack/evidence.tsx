import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { paths } from '../../api/schema';
import { evidenceRoute } from '../../app/routes.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FilterBar, FilterCount, FilterSelect, FilterTick } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import styles from './evidence.module.css';
import { evidenceQuery } from './evidence-queries.ts';
import type { EvidenceSearch } from './item-search.ts';
import { counted } from './item-table.tsx';
import { type AccountNames, Place, useAccountNames } from './place.tsx';
import { TabName } from './tab-name.tsx';
import { usePages } from './use-pages.ts';

/** Every record of evidence of a pack. */
export function Evidence() {
  const { pack } = evidenceRoute.useParams();
  const search = evidenceRoute.useSearch();
  const navigate = useNavigate();
  const names = useAccountNames(pack);
  const columns = useMemo(() => columnsOf(pack, names), [pack, names]);
  const { first, error, rowAt, onSight, refetch } = usePages(
    (page) => evidenceQuery(pack, search, page),
    ({ records }) => records,
  );
  if (error) return <Failed error={error} what="the evidence" retry={refetch} />;
  if (!first) return <Loading what="the evidence" lines={12} />;
  const change = (over: Partial<EvidenceSearch>): void =>
    void navigate({
      to: '/packs/$pack/evidence',
      params: { pack },
      search: { ...search, ...over },
      replace: true,
      resetScroll: false,
    });
  const { kinds, accounts, regions, gaps } = first.facets;
  return (
    <>
      <TabName>Evidence</TabName>
      <FilterBar label="Choose records">
        <FilterSelect
          label="Kind"
          value={search.kind}
          options={kinds.map(({ kind, title, count }) => [
            kind,
            `${printable(title)} (${numberText(count)})`,
          ])}
          onChange={(kind) => change({ kind })}
        />
        <FilterSelect
          label="Account"
          value={search.account}
          options={counted(accounts, names)}
          onChange={(account) => change({ account })}
        />
        <FilterSelect
          label="Region"
          value={search.region}
          options={counted(regions, new Map())}
          onChange={(region) => change({ region })}
        />
        <FilterTick
          label={`Only with gaps (${numberText(gaps)})`}
          checked={search.gaps ?? false}
          onChange={(checked) => change({ gaps: checked || undefined })}
        />
        <FilterCount>{countText(first.total, 'record')}</FilterCount>
      </FilterBar>
      <Section
        title="Evidence"
        note="What was read, record by record. Each is named by the SHA-256 of its bytes, which verdicts cite."
        flush
      >
        {first.total === 0 ? (
          <Empty title="No record is like that">Take a filter away to see more.</Empty>
        ) : (
          <DataTable
            label="Records of evidence"
            columns={columns}
            count={first.total}
            rowAt={rowAt}
            keyOf={({ digest }) => String(digest)}
            onSight={onSight}
            onOpen={({ digest }) =>
              void navigate({ to: '/packs/$pack/evidence/$digest', params: { pack, digest: String(digest) } })
            }
          />
        )}
      </Section>
    </>
  );
}

type Row =
  paths['/v1/packs/{pack}/evidence']['get']['responses'][200]['content']['application/json']['records'][number];

const columnsOf = (pack: string, names: AccountNames): readonly Column<Row>[] => [
  {
    ...{ id: 'title', head: 'Record', width: 'minmax(13rem, 3fr)' },
    cell: ({ title, digest }, tabIndex) => (
      <Link
        to="/packs/$pack/evidence/$digest"
        params={{ pack, digest: String(digest) }}
        preload={false}
        tabIndex={tabIndex}
      >
        <Text>{title}</Text>
      </Link>
    ),
  },
  {
    ...{ id: 'place', head: 'Where', width: 'minmax(10rem, 1.2fr)' },
    cell: ({ account, region }) => <Place account={account} region={region} names={names} brief />,
  },
  {
    ...{ id: 'population', head: 'Population', width: '6.5rem', align: 'end' },
    cell: ({ population }) =>
      population ? numberText(population.count) : <span className={styles.quiet}>not counted</span>,
  },
  {
    ...{ id: 'calls', head: 'Calls', width: '5rem', align: 'end' },
    cell: ({ calls }) => (calls === 0 ? <span className={styles.quiet}>none</span> : numberText(calls)),
  },
  {
    ...{ id: 'gaps', head: 'Gaps', width: '5rem', align: 'end' },
    cell: ({ gaps }) =>
      gaps === 0 ? (
        <span className={styles.quiet}>none</span>
      ) : (
        <strong className={styles.gaps}>{countText(gaps, 'gap')}</strong>
      ),
  },
  {
    ...{ id: 'at', head: 'Collected (UTC)', width: '10.5rem', align: 'end' },
    cell: ({ collectedAt }) => utcText(collectedAt).slice(0, 16),
  },
];
