import { useQuery } from '@tanstack/react-query';
import { acceptedText, shortDigest } from '../../../src/reports/pdf/words.ts';
import { IntervalBar } from '../../figures/interval-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { packHref } from './addresses.ts';
import { IntervalWords } from './change-words.tsx';
import styles from './exceptions.module.css';
import { type ItemRow, itemsQuery, type Overview } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';

/** One exception in full. `open` names its check and its place there. */
export function ExceptionDetail({
  overview,
  open,
  onClose,
}: {
  readonly overview: Overview;
  readonly open: string;
  readonly onClose: () => void;
}) {
  const [checks = '', place = '0'] = open.split('~');
  const { data, error, refetch } = useQuery(
    itemsQuery(overview.id, { checks }, { offset: Number(place), limit: 1 }),
  );
  const row = data?.items[0];
  return (
    <aside className={styles.detail} aria-label="The chosen exception">
      <Section title="Exception" actions={<Button onClick={onClose}>Close</Button>}>
        {error && <Failed error={error} what="this exception" retry={() => void refetch()} />}
        {!data && !error && <Loading what="this exception" />}
        {data && !row && <Empty title="The pack has no such item" />}
        {row && <Detail row={row} overview={overview} />}
      </Section>
    </aside>
  );
}

function Detail({ row, overview }: { readonly row: ItemRow; readonly overview: Overview }) {
  const { id: pack, period } = overview;
  return (
    <div className={styles.facts}>
      <p>
        <SeverityWord severity={row.severity} />
      </p>
      <h3>
        <a href={packHref.check(pack, row.check)}>
          <Text>{row.title}</Text>
        </a>
      </h3>
      <p>
        <Text mono>{row.resource}</Text>
        <span className={styles.second}>
          {row.account} · {row.region}
        </span>
      </p>
      <p>
        <Text>{row.reason}</Text>
      </p>
      {row.accepted !== null && (
        <Notice tone={row.accepted.standing === 'current' ? 'blue' : 'amber'}>
          <Text>{acceptedText(row.accepted)}</Text>
        </Notice>
      )}
      {row.intervals.length > 0 && <IntervalBar period={period} intervals={row.intervals} axis />}
      {row.intervals.map((interval) => (
        <IntervalWords key={interval.from} interval={interval} period={period} />
      ))}
      {row.intervals.length === 0 && (
        <p className={styles.second}>
          {row.basis === 'collection'
            ? 'As it stood at collection; how long it was so is not known.'
            : 'A matter of an event or a state without duration.'}
        </p>
      )}
      <h4>Evidence</h4>
      <ul role="list">
        {row.evidence.map((digest) => (
          <li key={digest}>
            <a href={packHref.evidence(pack, digest)} title={digest}>
              <code>{shortDigest(digest)}</code>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
