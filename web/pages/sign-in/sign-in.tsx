import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Notice } from '../../parts/states.tsx';
import styles from './sign-in.module.css';
import { Way } from './way.tsx';

const PROBLEMS: Readonly<Record<string, string>> = {
  denied: 'You were not signed in: it was refused where you sign in.',
  state:
    'You were not signed in: the answer belongs to another browser, was used before, or came too late. Try again.',
  token:
    'You were not signed in: what the issuer gave is not for this server. An administrator finds the cause in its log.',
  issuer: 'You were not signed in: where you sign in cannot be reached. Try again in a moment.',
};

/** What somebody sees who is not known here; the address that they asked for is kept. */
export function SignIn() {
  const { pathname, href, search } = useRouterState({ select: ({ location }) => location });
  const { problem, return: wanted } = search as { readonly problem?: unknown; readonly return?: unknown };
  useEffect(() => {
    document.title = 'Sign in · exhibit';
  }, []);
  const told = typeof problem === 'string' ? PROBLEMS[problem] : undefined;
  const asked = typeof wanted === 'string' ? wanted : '/';
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <img src="/icon.svg" alt="" width={48} height={48} />
        <h1>exhibit</h1>
        <p>Signed audit evidence of machine learning on AWS</p>
        {told && (
          <div role="alert">
            <Notice tone="red">{told}</Notice>
          </div>
        )}
        <Way returnTo={pathname === '/sign-in' ? asked : href} />
      </div>
    </main>
  );
}
