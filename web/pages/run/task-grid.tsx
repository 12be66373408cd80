import { Fragment } from 'react';
import { numberText } from '../../parts/number.ts';
import type { Task } from '../runs/run-queries.ts';
import styles from './run.module.css';

const LEGEND = [
  ['waiting', '', 'waiting'],
  ['working', '▸', 'working'],
  ['done', '✓', 'done'],
  ['gaps', '!', 'done, with gaps'],
  ['failed', '×', 'failed'],
] as const;
const SIGNS = new Map<string, string>(LEGEND.map(([look, sign]) => [look, sign]));
const WORDS = new Map<string, string>(LEGEND.map(([look, , word]) => [look, word]));

const lookOf = ({ state, gapCount }: Task): string => (state === 'done' && gapCount > 0 ? 'gaps' : state);

/** Account × region across, what is collected down: one cell a task. */
export function TaskGrid({
  tasks,
  isOver,
  names,
}: {
  readonly tasks: readonly Task[];
  /** True once nothing more will be done: what waits then was not reached. */
  readonly isOver: boolean;
  /** What a collector collects, and what an account is called, by their ids. */
  readonly names: {
    readonly collectors: ReadonlyMap<string, string>;
    readonly accounts: ReadonlyMap<string, string>;
  };
}) {
  const places = [...new Set(tasks.map(({ account, region }) => `${account}/${region}`))].sort();
  const accounts = Map.groupBy(places, (place) => place.split('/')[0] ?? '');
  // By id, which begins with the service: a row stays where it is when its tasks change.
  const rows = [...Map.groupBy(tasks, ({ collector }) => collector)].sort(([a], [b]) => (a < b ? -1 : 1));
  const wordOf = (look: string): string =>
    isOver && look === 'waiting' ? 'not reached' : (WORDS.get(look) ?? look);
  const counts = Map.groupBy(tasks, lookOf);
  return (
    <>
      <ul role="list" className={styles.legend} aria-label="Signs">
        {LEGEND.map(([look, sign]) => (
          <li key={look}>
            <span className={styles.cell} data-look={look} aria-hidden="true">
              {sign}
            </span>
            <b>{numberText(counts.get(look)?.length ?? 0)}</b> {wordOf(look)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={styles.scroller} aria-label="Tasks" tabIndex={0}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <td className={styles.corner} />
              {[...accounts].map(([account, own]) => (
                <th key={account} scope="colgroup" colSpan={own.length}>
                  {names.accounts.get(account) ?? account}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">What is collected</th>
              {places.map((place) => (
                <th key={place} scope="col" className={styles.region}>
                  {place.split('/')[1]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([collector, own]) => (
              <tr key={collector}>
                <th scope="row">{names.collectors.get(collector) ?? collector}</th>
                {places.map((place) => (
                  <Fragment key={place}>
                    <Cell
                      wordOf={wordOf}
                      task={own.find(({ account, region }) => `${account}/${region}` === place)}
                    />
                  </Fragment>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Cell({
  task,
  wordOf,
}: {
  readonly task: Task | undefined;
  readonly wordOf: (look: string) => string;
}) {
  if (!task) return <td />;
  const look = lookOf(task);
  const counts = task.calls === null ? '' : `, ${task.calls} calls, ${task.gapCount} gaps`;
  const words = `${wordOf(look)}${counts}`;
  return (
    <td>
      <span className={styles.cell} data-look={look} title={words}>
        <span aria-hidden="true">{SIGNS.get(look)}</span>
        <span className="visually-hidden">{words}</span>
      </span>
    </td>
  );
}
