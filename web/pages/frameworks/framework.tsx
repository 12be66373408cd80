import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frameworkRoute } from '../../app/routes.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { FilterBar, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { ControlDetails } from './control-details.tsx';
import { Families } from './families.tsx';
import { type Catalog, type CatalogControl, catalogQuery } from './framework-queries.ts';
import { isAskedFor } from './framework-search.ts';
import styles from './frameworks.module.css';
import { WAY_SIGNS, WAYS, WayLetter, WaySign } from './way.tsx';
import { WayLegend } from './way-bar.tsx';

const COLUMNS: readonly Column<CatalogControl>[] = [
  { id: 'id', head: 'Control', width: '10.5rem', cell: ({ id }) => id },
  {
    id: 'title',
    head: 'Label',
    width: 'minmax(14rem, 3fr)',
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  { id: 'way', head: 'Evidenced', width: '11rem', cell: ({ way }) => <WaySign way={way} /> },
  { id: 'checks', head: 'Checks', width: '4rem', align: 'end', cell: ({ edges }) => edges.length || '–' },
];

/** Beside a control in full there is room for these. */
const NARROW: typeof COLUMNS = [
  { id: 'id', head: 'Control', width: '10.5rem', cell: ({ id }) => id },
  {
    id: 'title',
    head: 'Label',
    width: 'minmax(8rem, 1fr)',
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  { id: 'way', head: 'How', width: '2rem', cell: ({ way }) => <WayLetter way={way} /> },
];

/** A catalog: its families, its controls, and one of them in full. */
export function Framework() {
  const { framework } = frameworkRoute.useParams();
  const { data, error, refetch } = useQuery(catalogQuery(framework));
  if (!data)
    return (
      <>
        <PageHead title="Framework" above={<Link to="/frameworks">Frameworks</Link>} />
        {error ? (
          <Failed error={error} what="this catalog" retry={() => void refetch()} />
        ) : (
          <Loading what="this catalog" lines={14} />
        )}
      </>
    );
  return (
    <>
      <PageHead
        title={data.title}
        above={<Link to="/frameworks">Frameworks</Link>}
        about={
          <>
            <p>{data.version}</p>
            <p className={styles.notice}>{data.notice}</p>
          </>
        }
      />
      <Section title="Coverage by family" note="Choose a family to see its controls alone.">
        <WayLegend />
        <Families catalog={data} />
      </Section>
      <Controls catalog={data} />
    </>
  );
}

function Controls({ catalog }: { readonly catalog: Catalog }) {
  const search = frameworkRoute.useSearch();
  const navigate = frameworkRoute.useNavigate();
  const shown = catalog.controls.filter((control) => isAskedFor(control, search));
  const open = catalog.controls.find(({ id }) => id === search.control);
  const families = [...new Set(catalog.controls.map(({ family }) => family))];
  const change = (over: Partial<typeof search>): void =>
    void navigate({ search: (old) => ({ ...old, ...over }), replace: true, resetScroll: false });
  return (
    <Section title="Controls" note={`${countText(shown.length, 'control')} of ${catalog.controls.length}`}>
      <FilterBar label="Controls that are shown">
        <FilterText
          label="Search by number, words or check"
          value={search.q}
          onChange={(q) => change({ q })}
        />
        <FilterSelect
          label="Family"
          value={search.family}
          options={families.map((family) => [family, family])}
          onChange={(family) => change({ family })}
        />
        <FilterSelect
          label="Evidenced"
          value={search.way}
          options={WAYS.map((way) => [way, WAY_SIGNS[way].word])}
          onChange={(wanted) => change({ way: WAYS.find((way) => way === wanted) })}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <Empty title="No control is like that">Take a word or a filter away.</Empty>
      ) : (
        <div className={styles.columns} data-open={open !== undefined}>
          <div className={styles.list}>
            <DataTable
              label="Controls"
              columns={open ? NARROW : COLUMNS}
              count={shown.length}
              rowAt={(index) => shown[index]}
              keyOf={({ id }) => id}
              selected={search.control ?? null}
              onOpen={({ id }) => change({ control: id === search.control ? undefined : id })}
              rowHeight={40}
            />
          </div>
          {open && (
            <div className={styles.side}>
              <ControlDetails control={open} close={() => change({ control: undefined })} />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
