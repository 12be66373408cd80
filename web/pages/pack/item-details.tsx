import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/section.tsx';
import { OutcomeSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName, Text } from '../../parts/text.tsx';
import { dayText, spanText, Time } from '../../parts/time.tsx';
import { itemQuery } from './evidence-queries.ts';
import styles from './item-details.module.css';
import type { ItemRow } from './item-table.tsx';

/** One item whole: why, since when and until when, by whom, who accepts it, and what it rests on. */
export function ItemDetails({
  pack,
  check,
  index,
  onClose,
}: {
  readonly pack: string;
  readonly check: string;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const { data, error, isPending, refetch } = useQuery(itemQuery(pack, check, index));
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is another thing to read.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [index]);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label="The item"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className={styles.bar}>
        <h3>{data ? printable(shortName(data.resource)).slice(0, 200) : 'Item'}</h3>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
      {isPending && <Loading what="the item" />}
      {error && <Failed error={error} what="the item" retry={() => void refetch()} />}
      {data === null && <Empty title="This check has no such item" />}
      {data && <Details pack={pack} item={data} />}
    </section>
  );
}

function Details({ pack, item }: { readonly pack: string; readonly item: ItemRow }) {
  const { outcome, resource, account, region, reason, basis, intervals, accepted, evidence } = item;
  return (
    <>
      <p>
        <OutcomeSign outcome={outcome} />
      </p>
      <p className={styles.reason}>
        <Text>{reason}</Text>
      </p>
      <Facts
        of={[
          [
            'Resource',
            <Text key="resource" mono>
              {resource}
            </Text>,
          ],
          [
            'Account and region',
            <span key="place">
              <Text>{account}</Text>, <Text>{region}</Text>
            </span>,
          ],
          ['Judged', basis === 'period' ? 'over the period' : 'as it was when it was collected'],
        ]}
      />
      {intervals.length > 0 && (
        <>
          <h4>When</h4>
          <ol role="list" className={styles.intervals}>
            {intervals.map((interval) => (
              <li key={`${interval.from} ${interval.to}`}>
                <p className={styles.span}>{spanText(interval.from, interval.to)}</p>
                <Facts
                  of={[
                    ['From', <Time key="from" at={interval.from} />],
                    ['Until', <Time key="to" at={interval.to} />],
                    ['Begun by', <Change key="cause" change={interval.cause} />],
                    ['Ended by', <Change key="end" change={interval.end} />],
                  ]}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {accepted && (
        <>
          <h4>Accepted exception</h4>
          <Facts
            of={[
              ['By', <Text key="by">{accepted.by}</Text>],
              ['Reason', <Text key="reason">{accepted.reason}</Text>],
              ['From', `${dayText(accepted.on)} until ${dayText(accepted.expires)}`],
              ['Standing', STANDING[accepted.standing]],
            ]}
          />
        </>
      )}
      <h4>Evidence</h4>
      <ul className={styles.evidence}>
        {evidence.map(String).map((digest) => (
          <li key={digest}>
            <Link to="/packs/$pack/evidence/$digest" params={{ pack, digest }}>
              <code>{digest.slice(0, 23)}…</code>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const STANDING = {
  current: 'It holds; the item fails all the same.',
  expired: 'It has expired.',
  'not-yet': 'It does not hold yet.',
} as const;

type Cause = ItemRow['intervals'][number]['cause'];

const SURE = {
  certain: 'certain',
  policy: 'by policy',
  weak: 'weak',
  none: 'not known',
} as const;

/** Who changed it, by which event, and how sure that is. */
function Change({ change }: { readonly change: Cause }) {
  if (!change) return <span className={styles.quiet}>no change in the log of the period</span>;
  const { person, role, strength, event, at, eventId } = change;
  return (
    <span>
      <Text>{person ?? role ?? 'nobody known'}</Text> <span className={styles.quiet}>({SURE[strength]})</span>
      <br />
      <code>{printable(event)}</code> <Time at={at} />
      <br />
      <code className={styles.quiet}>{printable(eventId)}</code>
    </span>
  );
}
