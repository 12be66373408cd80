import type { Examined } from '../../doctor/examination.ts';
import type { Line, Outcome } from '../../doctor/line.ts';
import { table } from '../table.ts';

const WORDS: Readonly<Record<Outcome, string>> = { ok: 'ok', gap: 'GAP', fail: 'FAIL', untested: 'untested' };

/** How many lines there are of each outcome. */
export function countsOf(lines: readonly Line[]): Readonly<Record<Outcome, number>> {
  const counts = { ok: 0, gap: 0, fail: 0, untested: 0 };
  for (const { outcome } of lines) counts[outcome] += 1;
  return counts;
}

/** The lines as a table for people, a topic and a subject named once; the last line counts and concludes. */
export function reportText({ lines, reached }: Examined, columns: number): string {
  const rows = lines.map((line, index) => {
    const before = lines[index - 1];
    const sameTopic = before?.topic === line.topic;
    return {
      ...line,
      topic: sameTopic ? '' : line.topic,
      subject: sameTopic && before.subject === line.subject ? '' : line.subject,
    };
  });
  const text = table(
    rows,
    [
      { head: 'TOPIC', cell: ({ topic }) => topic },
      { head: 'WHAT', cell: ({ subject }) => subject, wraps: true },
      { head: '', cell: ({ outcome }) => WORDS[outcome] },
      { head: 'FOUND', cell: sentences, wraps: true },
    ],
    columns,
  );
  return `${text}\n${lastLine(lines, reached)}\n`;
}

const sentences = ({ found, effect, remedy }: Pick<Line, 'found' | 'effect' | 'remedy'>): string =>
  [found, effect, remedy === null ? null : `Do: ${remedy}`].filter((part) => part !== null).join(' ');

function lastLine(lines: readonly Line[], reached: Examined['reached']): string {
  const counts = countsOf(lines);
  const numbers = `${counts.ok} ok, ${counts.gap} gap, ${counts.fail} fail, ${counts.untested} untested`;
  if (reached === false) return `${numbers}: no account can be entered.`;
  if (counts.fail > 0) return `${numbers}: the run cannot work.`;
  const untested = counts.untested > 0 ? ' What is untested may become a gap.' : '';
  return counts.gap > 0
    ? `${numbers}: the run works, and its pack will say what it could not see.${untested}`
    : `${numbers}: nothing was found that stops the run.${untested}`;
}
