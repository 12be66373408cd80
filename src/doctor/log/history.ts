import { at, instant, type Period } from '../../core/period.ts';
import { historyBegin } from '../../trail/engines/lookup.ts';
import { type Line, linesOf, type Seen } from '../line.ts';

/** Compares the period with the 90 days that CloudTrail itself keeps. */
export function examineHistory(period: Period | null, now: Date): readonly Line[] {
  const seen = seenOf(period, now);
  return linesOf('log', 'event history', seen, ...(seen.outcome === 'gap' ? [] : [UNPROVEN]));
}

const UNPROVEN: Seen = {
  outcome: 'gap',
  found: 'It has no data events, and no digest covers it.',
  effect: 'A run that reads it cannot prove its log.',
  remedy: 'Prefer a trail: a folder of its files, or a table in Athena.',
};

function seenOf(period: Period | null, now: Date): Seen {
  const begin = historyBegin(now);
  const found = `It begins at ${instant(begin)}`;
  if (!period) {
    const remedy = 'Give --from and --to to compare it with the period.';
    return { outcome: 'untested', found: `${found}, 90 days ago.`, remedy };
  }
  if (at(period.from) >= begin) return { outcome: 'ok', found: `${found}, before the period.` };
  return {
    outcome: 'gap',
    found: `${found}, after the period does.`,
    effect: 'A run does not use it for this period.',
    remedy: 'Name a folder of logs or a table in Athena.',
  };
}
