import type { ReactNode } from 'react';
import { printable } from '../../parts/text.tsx';
import styles from './part-head.module.css';
import { TabName } from './tab-name.tsx';

/** The head of one thing within a pack, below the name of the pack. It names the browser's tab too. */
export function PartHead({
  title,
  above,
  children,
}: {
  readonly title: string;
  /** The way back. */
  readonly above?: ReactNode;
  /** Facts and signs below the title. */
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <TabName>{title}</TabName>
      {above && <p className={styles.above}>{above}</p>}
      <h2>{printable(title)}</h2>
      {children && <div className={styles.facts}>{children}</div>}
    </header>
  );
}
