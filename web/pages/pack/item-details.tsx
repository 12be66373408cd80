import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { OutcomeSign } from '../../parts/sign.tsx';
import { Empty, Failed, Loading } from '../../parts/states.tsx';
import { printable, shortName } from '../../parts/text.tsx';
import { focusChosenRow } from './focus-chosen-row.ts';
import styles from './item-details.module.css';
import { ItemFacts } from './item-facts.tsx';
import { itemsQuery, overviewQuery } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';

/** One item of a check whole, beside the list of them. */
export function ItemDetails({
  pack,
  check: checks,
  index,
  onClose,
}: {
  readonly pack: string;
  readonly check: string;
  readonly index: number;
  readonly onClose: () => void;
}) {
  const { data: overview } = useSuspenseQuery(overviewQuery(pack));
  const { data, error, isPending, refetch } = useQuery(
    itemsQuery(pack, { checks }, { offset: index, limit: 1 }),
  );
  const row = data?.items[0];
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is another thing to read.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [index]);
  const close = (): void => {
    focusChosenRow();
    onClose();
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label="The item"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <div className={styles.bar}>
        <h3>{row ? printable(shortName(row.resource)).slice(0, 200) : 'Item'}</h3>
        <Button onClick={close}>Close</Button>
      </div>
      {isPending && <Loading what="the item" />}
      {error && <Failed error={error} what="the item" retry={() => void refetch()} />}
      {data && !row && <Empty title="This check has no such item" />}
      {data && row && (
        <>
          <p className={styles.signs}>
            <OutcomeSign outcome={row.outcome} />
            {row.outcome === 'fail' && <SeverityWord severity={row.severity} />}
          </p>
          <ItemFacts pack={pack} period={overview.period} row={row} records={data.records} />
        </>
      )}
    </section>
  );
}
