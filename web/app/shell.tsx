import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Menu } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { NoRole } from '../pages/sign-in/no-role.tsx';
import { SignIn } from '../pages/sign-in/sign-in.tsx';
import { Button } from '../parts/button.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { Text } from '../parts/text.tsx';
import { zoneName } from '../parts/time.tsx';
import { ENTRIES, type Entry } from './navigation.ts';
import { meQuery } from './session.tsx';
import { useIsSessionOver } from './session-end.ts';
import { SessionEnded } from './session-ended.tsx';
import styles from './shell.module.css';
import { SignOut } from './sign-out.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Name of what the button of a narrow page shows and hides. */
const MENU = 'menu';

/** What stands around every page: the navigation, who one is, and the way past both. */
export function Shell() {
  const me = useQuery(meQuery);
  const [isOpen, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useFocusOnNewPage(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the path that counts.
  useEffect(() => setOpen(false), [path]);
  const isOver = useIsSessionOver();
  const refusal = me.error instanceof ApiProblem ? me.error.status : 0;
  if (refusal === 401 && !me.data) return <SignIn />;
  if (refusal === 403) return <NoRole />;
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <header className={styles.side}>
        <div className={styles.top}>
          <Link to="/" className={styles.brand}>
            <img src="/icon.svg" alt="" width={24} height={24} /> exhibit
          </Link>
          <div className={styles.toggle}>
            <Button kind="quiet" aria-expanded={isOpen} aria-controls={MENU} onClick={() => setOpen(!isOpen)}>
              <Menu aria-hidden="true" /> Menu
            </Button>
          </div>
        </div>
        <div id={MENU} className={styles.menu} data-open={isOpen}>
          <nav aria-label="Main">
            <ul role="list" className={styles.entries}>
              {ENTRIES.filter((entry) => isFor(entry, me.data?.role)).map(({ to, name, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className={styles.entry}
                    activeOptions={{ exact: to === '/' }}
                    activeProps={{ 'aria-current': 'page' }}
                    onClick={() => setOpen(false)}
                  >
                    <Icon aria-hidden="true" /> {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.foot}>
            <ThemeChoice />
            <p className={styles.zone}>Times in {zoneName()} and UTC</p>
            {me.data && (
              <div className={styles.account}>
                <p className={styles.who}>
                  <Text>{me.data.subject}</Text>
                  <span>{me.data.role ?? 'no role'}</span>
                </p>
                {me.data.via === 'session' && <SignOut />}
              </div>
            )}
          </div>
        </div>
      </header>
      <main id="page" className={styles.page} tabIndex={-1}>
        {me.isPending && <Loading what="the page" />}
        {me.error && !me.data && (
          <Failed error={me.error} what="who you are" retry={() => void me.refetch()} />
        )}
        {me.data && <Outlet />}
      </main>
      {isOver && me.data && <SessionEnded subject={me.data.subject} />}
    </div>
  );
}

function isFor(entry: Entry, role: string | null | undefined): boolean {
  if (entry.for === 'all') return true;
  return role === 'admin' || (entry.for === 'staff' && role === 'operator');
}

/** Whoever goes on by keyboard or hears the page starts at the title of the new one. */
function useFocusOnNewPage(path: string): void {
  const isFirst = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation === undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the path that counts.
  useEffect(() => {
    if (isFirst) return;
    document.getElementById('page-title')?.focus({ preventScroll: true });
  }, [path]);
}
