import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { checkSentence } from '../../../src/reports/pdf/words.ts';
import { checkRoute } from '../../app/routes.ts';
import { numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { OUTCOMES, type Outcome, StateSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import styles from './check.module.css';
import { CheckFacts } from './check-facts.tsx';
import { CheckUses } from './check-uses.tsx';
import { ItemDetails } from './item-details.tsx';
import type { ItemSearch } from './item-search.ts';
import { type ItemColumn, ItemTable } from './item-table.tsx';
import { outcomeText } from './outcome-words.ts';
import { checkQuery } from './pack-queries.ts';
import { PartHead } from './part-head.tsx';
import { SeverityWord } from './severity-word.tsx';

const COLUMNS: readonly ItemColumn[] = ['outcome', 'resource', 'place', 'since', 'reason'];
/** Beside an item that is open, which tells the rest. */
const NARROW: readonly ItemColumn[] = ['outcome', 'resource', 'place'];

/** A check: what it does and why, what it found, and every item. */
export function Check() {
  const { pack, check } = checkRoute.useParams();
  const search = checkRoute.useSearch();
  const navigate = useNavigate({ from: '/packs/$pack/checks/$check' });
  const { data, error, refetch } = useQuery(checkQuery(pack, check));
  if (error) return <Failed error={error} what="this check" retry={() => void refetch()} />;
  if (!data) return <Loading what="this check" lines={12} />;
  const onSearch = (next: ItemSearch): void =>
    void navigate({ search: next, replace: true, resetScroll: false });
  const open = (item: number | undefined): void =>
    void navigate({ search: { ...search, item }, resetScroll: false });
  return (
    <>
      <PartHead
        // As in every list that leads here: nobody reads what would be right as what was found.
        title={checkSentence(data)}
        above={
          <Link to="/packs/$pack/checks" params={{ pack }}>
            Checks
          </Link>
        }
      >
        <StateSign sign={OUTCOMES[data.outcome]}>{outcomeText(data)}</StateSign>
        <SeverityWord severity={data.severity} />
        <code>{data.id}</code>
      </PartHead>
      <Section
        title="Items"
        note={
          <span className={styles.counts}>
            {(Object.keys(OUTCOMES) as Outcome[])
              .filter((outcome) => data.counts[outcome] > 0)
              .map((outcome) => (
                <StateSign key={outcome} sign={OUTCOMES[outcome]}>
                  {`${numberText(data.counts[outcome])} ${OUTCOMES[outcome].word}`}
                </StateSign>
              ))}
          </span>
        }
        flush
      >
        <div className={styles.split} data-open={search.item !== undefined}>
          <div className={styles.list}>
            <ItemTable
              pack={pack}
              of={{ checks: check }}
              search={search}
              onSearch={onSearch}
              onOpen={({ index }) => open(index)}
              columns={search.item === undefined ? COLUMNS : NARROW}
            />
          </div>
          {search.item !== undefined && (
            <ItemDetails pack={pack} check={check} index={search.item} onClose={() => open(undefined)} />
          )}
        </div>
      </Section>
      <CheckFacts pack={pack} check={data} />
      <CheckUses pack={pack} uses={data.uses} />
    </>
  );
}
