import { Link, useNavigate } from '@tanstack/react-router';
import type { paths } from '../../api/schema';
import { evidenceRoute } from '../../app/routes.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import { evidenceQuery } from './evidence-queries.ts';
import { Choice, filterStyles, optionsOf } from './filters.tsx';
import type { EvidenceSearch } from './item-search.ts';
import { PartHead } from './part-head.tsx';
import { usePages } from './use-pages.ts';

/** Every record of evidence of a pack. */
export function Evidence() {
  const { pack } = evidenceRoute.useParams();
  const search = evidenceRoute.useSearch();
  const navigate = useNavigate();
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
      <PartHead title="Evidence">
        What was read, record by record. Each is named by the SHA-256 of its bytes, which verdicts cite.
      </PartHead>
      <Section title="Records" flush>
        <search className={filterStyles.filters}>
          <Choice
            label="Kind"
            all="All kinds"
            value={search.kind}
            options={kinds.map(({ kind, title, count }) => ({ value: kind, name: title, count }))}
            onChoose={(kind) => change({ kind })}
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
          <label className={filterStyles.tick}>
            <input
              type="checkbox"
              checked={search.gaps ?? false}
              onChange={({ target }) => change({ gaps: target.checked || undefined })}
            />
            Only with gaps ({numberText(gaps)})
          </label>
          <p className={filterStyles.count} role="status">
            {countText(first.total, 'record')}
          </p>
        </search>
        {first.total === 0 ? (
          <Empty title="No record is like that">Take a filter away to see more.</Empty>
        ) : (
          <DataTable
            label="Records of evidence"
            columns={columnsOf(pack)}
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

const columnsOf = (pack: string): readonly Column<Row>[] => [
  {
    ...{ id: 'title', head: 'What', width: 'minmax(14rem, 3fr)' },
    cell: ({ title, digest }, tabIndex) => (
      <Link to="/packs/$pack/evidence/$digest" params={{ pack, digest: String(digest) }} tabIndex={tabIndex}>
        <Text>{title}</Text>
      </Link>
    ),
  },
  {
    ...{ id: 'place', head: 'Account and region', width: 'minmax(14rem, 1.4fr)' },
    cell: ({ account, region }) => (
      <>
        <Text>{account}</Text> <Text>{region}</Text>
      </>
    ),
  },
  {
    ...{ id: 'population', head: 'Population', width: '6.5rem', align: 'end' },
    cell: ({ population }) => (population ? numberText(population.count) : 'not counted'),
  },
  {
    ...{ id: 'calls', head: 'Calls', width: '4.5rem', align: 'end' },
    cell: ({ calls }) => numberText(calls),
  },
  {
    ...{ id: 'gaps', head: 'Gaps', width: '5rem', align: 'end' },
    cell: ({ gaps }) => (gaps === 0 ? 'none' : <strong>{countText(gaps, 'gap')}</strong>),
  },
  {
    ...{ id: 'at', head: 'Collected (UTC)', width: '9.5rem' },
    cell: ({ collectedAt }) => utcText(collectedAt).slice(0, 16),
  },
];
