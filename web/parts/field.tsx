import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** A labelled control of a form, with what it is for and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** Draws the control with this id and these descriptions. */
  readonly children: (props: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
    readonly className: string | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const described = `${id}-hint ${id}-error`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        ...{ id, 'aria-describedby': described, 'aria-invalid': Boolean(error) },
        className: styles.control,
      })}
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
    </div>
  );
}
