import { Ban, CircleAlert, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';
import { Text } from './text.tsx';

/** Nothing is there: why, and what can be done. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.box} data-state-box>
      <Inbox aria-hidden="true" className={styles.icon} />
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
    </div>
  );
}

/** Something is on its way; `lines` of about the size that will stand here keep the layout still. */
export function Loading({ what, lines = 6 }: { readonly what: string; readonly lines?: number }) {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">Loading {what}.</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} className={styles.bar} />
      ))}
    </div>
  );
}

/** What went wrong, in the words of the server, and the way to try again. What one may not see is said apart. */
export function Failed({
  error,
  what,
  retry,
}: {
  readonly error: unknown;
  readonly what: string;
  readonly retry?: () => void;
}) {
  const problem = error instanceof ApiProblem ? error : null;
  const isForbidden = problem?.status === 403;
  const Icon = isForbidden ? Ban : CircleAlert;
  return (
    <div className={styles.box} data-state-box role="alert">
      <Icon aria-hidden="true" className={styles.icon} />
      <p className={styles.title}>
        {isForbidden
          ? `You may not see ${what}.`
          : `${what[0]?.toUpperCase()}${what.slice(1)} could not be loaded.`}
      </p>
      <div className={styles.text}>
        <p>
          <Text>{error instanceof Error ? error.message : 'Something went wrong.'}</Text>
        </p>
        {isForbidden && <p>Ask an administrator for a role that may.</p>}
        {problem?.request && (
          <p className={styles.request}>
            Request <code>{problem.request}</code>
          </p>
        )}
      </div>
      {retry && !isForbidden && <Button onClick={retry}>Try again</Button>}
    </div>
  );
}

/** A remark above content that is not all there. */
export function Notice({
  tone = 'amber',
  children,
}: {
  readonly tone?: 'amber' | 'red' | 'blue' | 'green';
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.notice} data-tone={tone}>
      {children}
    </div>
  );
}
