import { useEffect } from 'react';
import { SignOut } from '../../app/sign-out.tsx';
import styles from './sign-in.module.css';

/** What somebody sees who is signed in and has no role here. */
export function NoRole() {
  useEffect(() => {
    document.title = 'No role · exhibit';
  }, []);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="/icon.svg" alt="" width={48} height={48} />
        <h1>You have no role here</h1>
        <p>
          You are signed in, and this server gives nothing to people without a role. Ask whoever administers
          it to make you an auditor, operator or administrator; then sign out and in again.
        </p>
        <SignOut />
      </div>
    </main>
  );
}
