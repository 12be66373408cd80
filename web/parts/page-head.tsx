import { type ReactNode, useEffect } from 'react';
import styles from './page-head.module.css';

/** The head of a page: its one h1, which also names the browser's tab, what it is about, and what can be done. */
export function PageHead({
  title,
  tab = title,
  above,
  about,
  children,
}: {
  readonly title: string;
  /** The name of the browser's tab where the title alone says too little. */
  readonly tab?: string;
  /** The way back, above the title. */
  readonly above?: ReactNode;
  readonly about?: ReactNode;
  /** Buttons. */
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${tab} · exhibit`;
  }, [tab]);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {above && <div className={styles.above}>{above}</div>}
        <h1 tabIndex={-1} id="page-title">
          {title}
        </h1>
        {about && <div className={styles.about}>{about}</div>}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
