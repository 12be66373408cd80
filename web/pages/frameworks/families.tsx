import { Link } from '@tanstack/react-router';
import { frameworkRoute } from '../../app/routes.ts';
import type { Catalog } from './framework-queries.ts';
import styles from './frameworks.module.css';
import { WAYS, type Way } from './way.tsx';
import { WayBar } from './way-bar.tsx';

/** The families of a catalog in its order, each with how its controls are evidenced. */
export function Families({ catalog: { id, controls } }: { readonly catalog: Catalog }) {
  const { family: chosen } = frameworkRoute.useSearch();
  const families = [...new Set(controls.map(({ family }) => family))];
  return (
    <ul role="list" className={styles.families}>
      {families.map((family) => {
        const own = controls.filter((control) => control.family === family);
        const counts = Object.fromEntries(
          WAYS.map((way): [Way, number] => [way, own.filter((control) => control.way === way).length]),
        );
        const spoken = own.filter(({ edges }) => edges.length > 0).length;
        return (
          <li key={family}>
            <Link
              to="/frameworks/$framework"
              params={{ framework: id }}
              search={(old) => ({ ...old, family: family === chosen ? undefined : family })}
              resetScroll={false}
              aria-current={family === chosen ? 'true' : undefined}
            >
              <span>{family}</span>
              <WayBar counts={counts} />
              <span>
                {spoken} of {own.length} <span>have a check</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
