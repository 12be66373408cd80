import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { Section } from '../../parts/section.tsx';
import { Empty, Failed, Loading, Notice } from '../../parts/states.tsx';
import { printable } from '../../parts/text.tsx';
import styles from './exceptions.module.css';
import { focusChosenRow } from './focus-chosen-row.ts';
import { ItemFacts } from './item-facts.tsx';
import { itemsQuery, type Overview } from './pack-queries.ts';
import { SeverityWord } from './severity-word.tsx';

/** One exception in full. `open` names its check and its place there. */
export function ExceptionDetail({
  overview: { id: pack, period },
  open,
  onClose,
}: {
  readonly overview: Overview;
  readonly open: string;
  readonly onClose: () => void;
}) {
  const [checks = '', place = '0'] = open.split('~');
  const { data, error, refetch } = useQuery(
    itemsQuery(pack, { checks }, { offset: Number(place), limit: 1 }),
  );
  const row = data?.items[0];
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens another one goes on there.
  useEffect(() => pane.current?.focus({ preventScroll: true }), [open]);
  const close = (): void => {
    focusChosenRow();
    onClose();
  };
  return (
    <aside
      ref={pane}
      tabIndex={-1}
      className={styles.detail}
      aria-label="The chosen exception"
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <Section title="Exception" actions={<Button onClick={close}>Close</Button>}>
        {error && <Failed error={error} what="this exception" retry={() => void refetch()} />}
        {!data && !error && <Loading what="this exception" />}
        {data && !row && <Empty title="The pack has no such item" />}
        {data && row && (
          <div className={styles.chosen}>
            {row.outcome === 'fail' ? (
              <SeverityWord severity={row.severity} />
            ) : (
              <Notice tone="blue">This item is no exception: its outcome is {row.outcome}.</Notice>
            )}
            <h3>
              <Link
                to="/packs/$pack/checks/$check"
                params={{ pack, check: row.check }}
                search={{ item: row.index }}
                preload={false}
              >
                {printable(row.title)}
              </Link>
            </h3>
            <ItemFacts pack={pack} period={period} row={row} records={data.records} />
          </div>
        )}
      </Section>
    </aside>
  );
}
