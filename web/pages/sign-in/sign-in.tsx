import { useEffect } from 'react';
import styles from './sign-in.module.css';

/** What somebody sees who is not known here. */
export function SignIn() {
  useEffect(() => {
    document.title = 'Sign in · exhibit';
  }, []);
  return (
    <main className={styles.page}>
      <img src="/icon.svg" alt="" width={48} height={48} />
      <h1>exhibit</h1>
      <p>
        This server lets in who has the link that <code>exhibit serve</code> printed. It works once and for a
        quarter of an hour; start the command again for a new one.
      </p>
    </main>
  );
}
