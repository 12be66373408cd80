import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IntervalBar } from '../../figures/interval-bar.tsx';
import { numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName, Text } from '../../parts/text.tsx';
import { spanText } from '../../parts/time.tsx';
import { PersonWords } from './change-words.tsx';
import { type ItemRow, itemsQuery, type Overview } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';
import styles from './summary.module.css';

const SHOWN = 8;
/** Enough to find the gravest with an author among them. */
const ASKED = 200;

/** The gravest exceptions: of each severity first those whose beginning the log shows. */
export function GravestSection({ overview }: { readonly overview: Overview }) {
  const { id: pack, summary } = overview;
  const query = itemsQuery(pack, { outcomes: 'fail', order: 'severity' }, { offset: 0, limit: ASKED });
  const { data, error, refetch } = useQuery(query);
  const fails = summary.items.fail;
  return (
    <Section
      title="Gravest exceptions"
      note="By severity, and first those that the log can tell the beginning of. Bars show the period; dark is the time during which the check was not met."
      actions={
        fails > 0 && (
          <Link to="/packs/$pack/exceptions" params={{ pack }}>
            All {numberText(fails)} exceptions
          </Link>
        )
      }
    >
      {error && <Failed error={error} what="the exceptions" retry={() => void refetch()} />}
      {!data && !error && <Loading what="the exceptions" lines={SHOWN} />}
      {data?.total === 0 && (
        <Empty title="No item failed">What could not be judged is no pass: see what was not seen.</Empty>
      )}
      <ol role="list" className={styles.gravest}>
        {gravest(data?.items ?? []).map((row) => (
          <Exception key={`${row.check} ${row.index}`} row={row} overview={overview} />
        ))}
      </ol>
    </Section>
  );
}

const SEVERITIES = ['critical', 'high', 'medium', 'low'];

function gravest(rows: readonly ItemRow[]): readonly ItemRow[] {
  const rank = ({ severity, intervals }: ItemRow): number =>
    2 * SEVERITIES.indexOf(severity) + (intervals[0]?.cause ? 0 : 1);
  return rows.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN);
}

function Exception({ row, overview }: { readonly row: ItemRow; readonly overview: Overview }) {
  const [interval] = row.intervals;
  return (
    <li>
      <SeverityWord severity={row.severity} />
      <div className={styles.what}>
        <Link
          to="/packs/$pack/exceptions"
          params={{ pack: overview.id }}
          search={{ open: `${row.check}~${row.index}` }}
          preload={false}
        >
          {printable(row.title)}
        </Link>
        <span title={row.resource}>
          <Text mono>{shortName(row.resource)}</Text>
        </span>
        {row.accepted?.standing === 'current' && (
          <span>
            Accepted by <Text>{row.accepted.by}</Text>
          </span>
        )}
      </div>
      <div className={styles.when}>
        {interval ? (
          <>
            <IntervalBar period={overview.period} intervals={row.intervals} />
            <span>
              {spanText(interval.from, interval.to)}
              {interval.cause && (
                <>
                  , began with <code>{interval.cause.event}</code> by <PersonWords change={interval.cause} />
                </>
              )}
            </span>
          </>
        ) : (
          <span>
            {row.basis === 'collection'
              ? 'As it stood at collection'
              : 'An event or a state without duration'}
          </span>
        )}
      </div>
    </li>
  );
}
