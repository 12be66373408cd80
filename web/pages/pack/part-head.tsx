import { type ReactNode, useEffect } from 'react';
import { printable } from '../../parts/text.tsx';
import styles from './part-head.module.css';

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
  const text = printable(title);
  useEffect(() => {
    const before = document.title;
    document.title = `${text} · exhibit`;
    return () => {
      document.title = before;
    };
  }, [text]);
  return (
    <header className={styles.head}>
      {above && <p className={styles.above}>{above}</p>}
      <h2>{text}</h2>
      {children && <div className={styles.facts}>{children}</div>}
    </header>
  );
}
