import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frameworkRoute } from '../../app/routes.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { countText } from '../../parts/number.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { ControlDetails } from './control-details.tsx';
import { Families } from './families.tsx';
import { type Catalog, type CatalogControl, catalogQuery } from './framework-queries.ts';
import { isAskedFor } from './framework-search.ts';
import styles from './frameworks.module.css';
import { WAY_SIGNS, WAYS, WaySign } from './way.tsx';

const COLUMNS: readonly Column<CatalogControl>[] = [
  { id: 'id', head: 'Control', width: 'minmax(8.5rem, 10.5rem)', cell: ({ id }) => id },
  {
    id: 'title',
    head: 'Label',
    width: 'minmax(14rem, 3fr)',
    cell: ({ title }) => <span title={title}>{title}</span>,
  },
  { id: 'way', head: 'Evidenced', width: '11rem', cell: ({ way }) => <WaySign way={way} /> },
  { id: 'checks', head: 'Checks', width: '4rem', align: 'end', cell: ({ edges }) => edges.length || '–' },
];

/** A catalog: its families, its controls, and one of them in full. */
export function Framework() {
  const { framework } = frameworkRoute.useParams();
  const { data, error, refetch } = useQuery(catalogQuery(framework));
  if (error) return <Failed error={error} what="this catalog" retry={() => void refetch()} />;
  if (!data) return <Loading what="this catalog" lines={14} />;
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
      <search className={styles.filters}>
        <Field label="Search">
          {(props) => (
            <input
              {...props}
              type="search"
              value={search.q ?? ''}
              placeholder="Number, words or a check"
              onChange={({ target }) => change({ q: target.value || undefined })}
            />
          )}
        </Field>
        <Field label="Family">
          {(props) => (
            <select
              {...props}
              value={search.family ?? ''}
              onChange={({ target }) => change({ family: target.value || undefined })}
            >
              <option value="">All families</option>
              {families.map((family) => (
                <option key={family}>{family}</option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Evidenced">
          {(props) => (
            <select
              {...props}
              value={search.way ?? ''}
              onChange={({ target }) => change({ way: WAYS.find((way) => way === target.value) })}
            >
              <option value="">In any way</option>
              {WAYS.map((way) => (
                <option key={way} value={way}>
                  {WAY_SIGNS[way].word}
                </option>
              ))}
            </select>
          )}
        </Field>
      </search>
      {shown.length === 0 ? (
        <Empty title="No control is like that">Take a word or a filter away.</Empty>
      ) : (
        <div className={styles.columns} data-open={open !== undefined}>
          <div className={styles.list}>
            <DataTable
              label="Controls"
              columns={COLUMNS}
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
