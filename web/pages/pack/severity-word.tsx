import styles from './severity-word.module.css';

/** How grave a failing check is: word and marks say the same. */
export function SeverityWord({ severity }: { readonly severity: 'critical' | 'high' | 'medium' | 'low' }) {
  return (
    <span className={styles.severity} data-severity={severity}>
      <span className={styles.marks} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      {severity}
    </span>
  );
}
