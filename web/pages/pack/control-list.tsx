import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { ConclusionSign } from '../../parts/sign.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './framework.module.css';
import { CountCell, OUTCOME_COLUMNS, OutcomeCounts, OutcomeHeads } from './outcome-counts.tsx';
import type { ControlView } from './pack-queries.ts';

/** Controls one below the other, by family, with conclusion, reason and what their checks came to. */
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
          <th scope="col" data-align="end">
            Checks
          </th>
          <OutcomeHeads />
        </tr>
      </thead>
      {[...Map.groupBy(controls, ({ family }) => family)].map(([family, members]) => (
        <tbody key={family}>
          <tr>
            <th scope="rowgroup" colSpan={4 + OUTCOME_COLUMNS}>
              {printable(family)} <span className={styles.quiet}>{numberText(members.length)}</span>
            </th>
          </tr>
          {members.map(({ id, title, conclusion, reason, counts, edges }) => (
            <tr key={id}>
              <th scope="row">
                <Link
                  to="/packs/$pack/frameworks/$framework/$control"
                  params={{ pack, framework, control: id }}
                  preload={false}
                >
                  <code>{printable(id)}</code> <Text>{title}</Text>
                </Link>
              </th>
              <td className={styles.narrow}>
                <ConclusionSign conclusion={conclusion} />
              </td>
              <td className={styles.why}>
                <Text>{reason}</Text>
              </td>
              {edges.length === 0 ? (
                <td colSpan={1 + OUTCOME_COLUMNS} data-align="end" data-tone="none">
                  no check
                </td>
              ) : (
                <>
                  <CountCell of={edges.length} />
                  <OutcomeCounts counts={counts} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
