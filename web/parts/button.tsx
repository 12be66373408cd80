import type { ComponentProps } from 'react';
import styles from './button.module.css';

/** A button; `primary` for the one thing that a view is for. */
export function Button({
  kind = 'plain',
  type = 'button',
  ...props
}: ComponentProps<'button'> & { readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet' }) {
  return <button type={type} className={styles.button} data-kind={kind} {...props} />;
}

/** The look of a button for what is a link, such as a download. */
export const buttonClass = styles.button;
