import { Link } from '@tanstack/react-router';
import { countsText } from '../../../src/reports/pdf/words.ts';
import { countText } from '../../parts/number.ts';
import { ConclusionSign } from '../../parts/sign.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './framework.module.css';
import type { ControlView } from './pack-queries.ts';

/** Controls one below the other, with conclusion, reason and what their checks came to. */
export function ControlList({
  pack,
  framework,
  controls,
}: {
  readonly pack: string;
  readonly framework: string;
  readonly controls: readonly ControlView['control'][];
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Control</th>
          <th scope="col">Conclusion</th>
          <th scope="col">Why</th>
          <th scope="col">Items</th>
        </tr>
      </thead>
      <tbody>
        {controls.map(({ id, title, family, conclusion, reason, counts, edges }) => (
          <tr key={id}>
            <th scope="row">
              <Link
                to="/packs/$pack/frameworks/$framework/$control"
                params={{ pack, framework, control: id }}
                preload={false}
              >
                <code>{printable(id)}</code> <Text>{title}</Text>
              </Link>
              <span className={styles.quiet}>{printable(family)}</span>
            </th>
            <td>
              <ConclusionSign conclusion={conclusion} />
            </td>
            <td>
              <Text>{reason}</Text>
            </td>
            <td className={styles.quiet}>
              {edges.length === 0 ? 'no check' : `${countsText(counts)}; ${countText(edges.length, 'check')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
