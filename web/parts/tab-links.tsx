import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './tab-links.module.css';

/** Parts of a page, each with an address of its own. */
export function TabLinks({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly (LinkProps & { readonly name: string; readonly count?: string })[];
}) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul role="list">
        {tabs.map(({ name, count, ...link }) => (
          <li key={name}>
            <Link {...link} className={styles.tab} activeProps={{ 'aria-current': 'page' }}>
              {name}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
