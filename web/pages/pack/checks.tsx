import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { OUTCOMES as OUTCOME_ORDER, SEVERITIES } from '../../../src/reports/pdf/words.ts';
import { packChecksRoute } from '../../app/routes.ts';
import { FilterBar, FilterCount, FilterSelect, FilterText } from '../../parts/filter-bar.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { OUTCOMES } from '../../parts/sign.tsx';
import { Empty } from '../../parts/states.tsx';
import { CheckList, topicWords } from './check-list.tsx';
import { checksOf } from './check-order.ts';
import { overviewQuery } from './pack-queries.ts';
import type { ChecksSearch } from './search-schemas.ts';
import { TabName } from './tab-name.tsx';

/** Every check of a pack, whatever it came to. */
export function Checks() {
  const { pack } = packChecksRoute.useParams();
  const search = packChecksRoute.useSearch();
  const navigate = packChecksRoute.useNavigate();
  const { data: overview } = useSuspenseQuery(overviewQuery(pack));
  const choose = (next: ChecksSearch): void =>
    void navigate({ search: (known) => ({ ...known, ...next }), replace: true, resetScroll: false });
  const { checks } = overview;
  const shown = checksOf(checks, search);
  const numberOf = (is: (check: (typeof checks)[number]) => boolean): string =>
    `(${numberText(checks.filter(is).length)})`;
  const topics = [...new Set(checks.map(({ topic }) => topic))].toSorted();
  return (
    <>
      <TabName>{`Checks · ${overview.organization}`}</TabName>
      <FilterBar label="Choose checks">
        <FilterSelect
          label="Outcome"
          value={search.outcome}
          options={OUTCOME_ORDER.map((one) => [
            one,
            `${OUTCOMES[one].letter} ${OUTCOMES[one].word} ${numberOf(({ outcome }) => outcome === one)}`,
          ])}
          onChange={(value) => choose({ outcome: OUTCOME_ORDER.find((one) => one === value) })}
        />
        <FilterSelect
          label="Severity"
          value={search.severity}
          options={SEVERITIES.map((one) => [one, `${one} ${numberOf(({ severity }) => severity === one)}`])}
          onChange={(value) => choose({ severity: SEVERITIES.find((one) => one === value) })}
        />
        <FilterSelect
          label="Topic"
          value={search.topic}
          options={topics.map((one) => [one, `${topicWords(one)} ${numberOf(({ topic }) => topic === one)}`])}
          onChange={(topic) => choose({ topic })}
        />
        <FilterText label="Title or id" value={search.text} onChange={(text) => choose({ text })} />
        <FilterCount>
          {shown.length === checks.length
            ? `All ${countText(checks.length, 'check')}`
            : `${numberText(shown.length)} of ${countText(checks.length, 'check')}`}
          {shown.length < checks.length && (
            <Link to="." search={{}} replace resetScroll={false}>
              Show all
            </Link>
          )}
        </FilterCount>
      </FilterBar>
      <Section
        title="Checks"
        note="What each check came to, the worst first, and how many items it judged. What could not be judged is unknown, and never a pass."
        flush
      >
        {checks.length === 0 && (
          <Empty title="This pack has no check">Nothing was judged: it says nothing of any control.</Empty>
        )}
        {checks.length > 0 && shown.length === 0 && (
          <Empty title="No check fits">Choose another outcome, severity or topic, or a shorter text.</Empty>
        )}
        {shown.length > 0 && <CheckList pack={pack} checks={shown} />}
      </Section>
    </>
  );
}
