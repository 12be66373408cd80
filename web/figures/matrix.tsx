import { Link, type LinkProps } from '@tanstack/react-router';
import type { MatrixControl, MatrixPlan, PlannedCell } from '../../src/reports/matrix-plan.ts';
import { countText } from '../parts/number.ts';
import { printable } from '../parts/text.tsx';
import styles from './matrix.module.css';
import { tintOf } from './tint.ts';

/** Paints the picture of a framework: a cell per control, by family, each leading to its control. */
export function Matrix<Of extends MatrixControl>({
  plan,
  linkTo,
  isShown = () => true,
}: {
  readonly plan: MatrixPlan<Of>;
  readonly linkTo: (control: Of) => LinkProps;
  /** Cells that a filter leaves out stay in their place, faint. */
  readonly isShown?: (control: Of) => boolean;
}) {
  const longest = Math.max(...plan.families.flatMap(({ cells }) => cells.map(({ text }) => text.length)), 2);
  const tracks = `repeat(auto-fill, minmax(${Math.max(36, Math.ceil(longest * 6.2 + 10))}px, 1fr))`;
  return (
    <div className={styles.matrix}>
      {plan.families.map(({ name, cells }) => (
        <div key={name} className={styles.family}>
          <h3 className={styles.name}>
            {printable(name)} <span>{countText(cells.length, 'control')}</span>
          </h3>
          <ul role="list" className={styles.cells} style={{ gridTemplateColumns: tracks }}>
            {cells.map((cell) => (
              <li key={cell.control.id}>
                <Cell cell={cell} link={linkTo(cell.control)} isShown={isShown(cell.control)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {plan.prefix !== '' && (
        <p className={styles.prefix}>
          The ids in the picture stand without their common beginning <code>{printable(plan.prefix)}</code>
        </p>
      )}
    </div>
  );
}

function Cell<Of extends MatrixControl>({
  cell: { sign, text, words },
  link,
  isShown,
}: {
  readonly cell: PlannedCell<Of>;
  readonly link: LinkProps;
  readonly isShown: boolean;
}) {
  return (
    <Link
      {...link}
      preload={false}
      className={styles.cell}
      title={printable(words)}
      data-faint={!isShown}
      style={{
        background: tintOf(sign.fill),
        color: tintOf(sign.ink),
        borderColor: tintOf(sign.frame),
        borderStyle: sign.dashed ? 'dashed' : 'solid',
      }}
    >
      <span className="visually-hidden">{printable(words)}</span>
      <span className={styles.letter} aria-hidden="true">
        {sign.letter}
      </span>
      <span
        className={styles.id}
        aria-hidden="true"
        style={{ color: tintOf(sign.fill === 'red' ? 'paper' : 'ink') }}
      >
        {printable(text)}
      </span>
    </Link>
  );
}
