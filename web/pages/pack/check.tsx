import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { checkRoute } from '../../app/routes.ts';
import { countText, numberText } from '../../parts/number.ts';
import { Facts, Section } from '../../parts/section.tsx';
import { OUTCOMES, type Outcome, OutcomeSign, StateSign } from '../../parts/sign.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import styles from './check.module.css';
import { checkQuery } from './evidence-queries.ts';
import { ItemDetails } from './item-details.tsx';
import type { ItemSearch } from './item-search.ts';
import { ItemTable } from './item-table.tsx';
import { PartHead } from './part-head.tsx';

/** A check: what it does and why, what it found, and every item. */
export function Check() {
  const { pack, check } = checkRoute.useParams();
  const search = checkRoute.useSearch();
  const navigate = useNavigate({ from: '/packs/$pack/checks/$check' });
  const onSearch = useCallback(
    (next: ItemSearch) => void navigate({ search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const { data, error, refetch } = useQuery(checkQuery(pack, check));
  if (error) return <Failed error={error} what="this check" retry={() => void refetch()} />;
  if (!data) return <Loading what="this check" lines={12} />;
  const open = (item: number | undefined): void =>
    void navigate({ search: { ...search, item }, resetScroll: false });
  return (
    <>
      <PartHead
        title={data.title}
        above={
          <Link to="/packs/$pack" params={{ pack }}>
            Summary
          </Link>
        }
      >
        <OutcomeSign outcome={data.outcome} />
        <span>{data.severity} severity</span>
        <code>{data.id}</code>
      </PartHead>
      <Section
        title="Items"
        note={(Object.keys(OUTCOMES) as Outcome[])
          .filter((outcome) => data.counts[outcome] > 0)
          .map((outcome) => (
            <span key={outcome} className={styles.count}>
              <StateSign sign={OUTCOMES[outcome]}>
                {`${numberText(data.counts[outcome])} ${OUTCOMES[outcome].word}`}
              </StateSign>
            </span>
          ))}
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
            />
          </div>
          {search.item !== undefined && (
            <ItemDetails pack={pack} check={check} index={search.item} onClose={() => open(undefined)} />
          )}
        </div>
      </Section>
      <Section title="How it is checked">
        <Facts
          of={[
            ['Why it matters', <Text key="why">{data.rationale}</Text>],
            ['Procedure', <Text key="how">{data.procedure}</Text>],
            ['Remediation', <Text key="what">{data.remediation}</Text>],
            [
              'Evidence it needs',
              data.needs.map((kind) => (
                <Link
                  key={kind}
                  to="/packs/$pack/evidence"
                  params={{ pack }}
                  search={{ kind }}
                  className={styles.need}
                >
                  {kind}
                </Link>
              )),
            ],
            ['Logic', <code key="code">{data.code}</code>],
            [
              'Sample',
              data.sampled ? <Sampled key="sample" of={data.sampled} /> : 'Every item was looked at.',
            ],
          ]}
        />
      </Section>
      <Section title="Controls that it speaks of" note={countText(data.uses.length, 'control')}>
        {data.uses.length === 0 ? (
          <p>No control of the frameworks of this pack rests on it.</p>
        ) : (
          <ul role="list" className={styles.uses}>
            {data.uses.map(({ framework, control, title, strength, rationale }) => (
              <li key={`${framework} ${control}`}>
                <p>
                  <strong>
                    {framework} {control}
                  </strong>{' '}
                  <Text>{title}</Text> <span className={styles.strength}>{strength}</span>
                </p>
                <p className={styles.rationale}>
                  <Text>{rationale}</Text>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

/** The outcome speaks of what was drawn only. */
function Sampled({ of }: { readonly of: object }) {
  return (
    <>
      The outcome speaks of the items that were drawn.{' '}
      <code>
        {Object.entries(of)
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join('; ')}
      </code>
    </>
  );
}
