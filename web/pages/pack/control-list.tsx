import { Link } from '@tanstack/react-router';
import { numberText } from '../../parts/number.ts';
import { ConclusionSign, type Outcome } from '../../parts/sign.tsx';
import { printable, Text } from '../../parts/text.tsx';
import styles from './framework.module.css';
import type { ControlView } from './pack-queries.ts';

/** Numbers of items, each under its outcome. */
const COUNTED = [
  ['fail', 'Fail'],
  ['unknown', 'Unknown'],
  ['pass', 'Pass'],
  ['not-applicable', 'Not appl.'],
] as const satisfies readonly (readonly [Outcome, string])[];

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
          {COUNTED.map(([outcome, head]) => (
            <th key={outcome} scope="col" data-align="end">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {[...Map.groupBy(controls, ({ family }) => family)].map(([family, members]) => (
        <tbody key={family}>
          <tr>
            <th scope="rowgroup" colSpan={4 + COUNTED.length}>
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
                <td colSpan={1 + COUNTED.length} data-align="end" data-tone="none">
                  no check
                </td>
              ) : (
                <>
                  <Count of={edges.length} />
                  {COUNTED.map(([outcome]) => (
                    <Count key={outcome} of={counts[outcome]} tone={outcome} />
                  ))}
                </>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Count({ of, tone }: { readonly of: number; readonly tone?: Outcome }) {
  return (
    <td data-align="end" data-tone={of === 0 ? 'none' : tone}>
      {numberText(of)}
    </td>
  );
}
