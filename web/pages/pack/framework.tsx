import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { planMatrix } from '../../../src/reports/matrix-plan.ts';
import { packFrameworkRoute } from '../../app/routes.ts';
import { Matrix } from '../../figures/matrix.tsx';
import { FilterBar, FilterCount, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { CONCLUSIONS, type Conclusion } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, Text } from '../../parts/text.tsx';
import { ConclusionCounts } from './conclusion-counts.tsx';
import { ControlList } from './control-list.tsx';
import styles from './framework.module.css';
import { frameworkQuery } from './pack-queries.ts';
import type { FrameworkSearch } from './search-schemas.ts';
import { conclusionsIn } from './state-bar.tsx';
import { TabName } from './tab-name.tsx';

/** A framework: the picture of its controls by conclusion, what is chosen of them, and the list. */
export function Framework() {
  const { pack, framework } = packFrameworkRoute.useParams();
  const search = packFrameworkRoute.useSearch();
  const navigate = packFrameworkRoute.useNavigate();
  const { data, error, refetch } = useQuery(frameworkQuery(pack, framework));
  const plan = useMemo(() => planMatrix(data?.controls ?? []), [data]);
  if (error) return <Failed error={error} what="this framework" retry={() => void refetch()} />;
  if (!data) return <Loading what="this framework" lines={12} />;
  const choose = (next: FrameworkSearch): void =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true, resetScroll: false });
  const isShown = shownBy(search);
  const shown = data.controls.filter(isShown);
  const families = plan.families.map(
    ({ name, cells }) => [name, `${printable(name)} (${cells.length})`] as const,
  );
  return (
    <>
      <TabName>{data.title}</TabName>
      <div className={styles.about}>
        <p>
          <Text>{data.version}</Text> · {countText(data.controls.length, 'control')},{' '}
          {numberText(data.controls.filter(({ edges }) => edges.length > 0).length)} with checks · mapping{' '}
          {data.mappingVersion}
        </p>
        <div className={styles.notice}>
          <Text>{data.notice}</Text>
        </div>
      </div>
      <FilterBar label="Choose controls">
        <FilterSelect
          label="Conclusion"
          value={search.conclusion}
          options={conclusionsIn(data.counts).map(
            (one) =>
              [
                one,
                `${CONCLUSIONS[one].letter} ${CONCLUSIONS[one].word} (${data.counts[one] ?? 0})`,
              ] as const,
          )}
          onChange={(value) => choose({ conclusion: value as Conclusion | undefined })}
        />
        <FilterSelect
          label="Family"
          value={search.family}
          options={families}
          onChange={(family) => choose({ family })}
        />
        <FilterText label="Id or title" value={search.text} onChange={(text) => choose({ text })} />
        <FilterCount>
          {shown.length === data.controls.length
            ? `All ${countText(data.controls.length, 'control')}`
            : `${numberText(shown.length)} of ${countText(data.controls.length, 'control')}`}
          {shown.length < data.controls.length && (
            <Link to="." search={{}} replace resetScroll={false}>
              Show all
            </Link>
          )}
        </FilterCount>
      </FilterBar>
      <Section
        title="Controls at a glance"
        note="One cell per control, by family. A cell leads to its control."
      >
        <div className={styles.legend}>
          <ConclusionCounts pack={pack} framework={framework} counts={data.counts} />
        </div>
        <Matrix
          plan={plan}
          isShown={isShown}
          linkTo={({ id: control }) => ({
            to: '/packs/$pack/frameworks/$framework/$control',
            params: { pack, framework, control },
          })}
        />
      </Section>
      <Section title="Controls" flush>
        {shown.length === 0 ? (
          <Empty title="No control fits">Choose another conclusion or family, or a shorter text.</Empty>
        ) : (
          <ControlList pack={pack} framework={framework} controls={shown} />
        )}
      </Section>
    </>
  );
}

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly conclusion: string;
}

function shownBy({ conclusion, family, text }: FrameworkSearch): (control: Shown) => boolean {
  const part = text?.toLowerCase();
  return (control) =>
    (conclusion === undefined || control.conclusion === conclusion) &&
    (family === undefined || control.family === family) &&
    (part === undefined || `${control.id} ${control.title}`.toLowerCase().includes(part));
}
