import type { TrailConfig } from '../../config/load.ts';
import { chooseTrail, type TrailNeeds } from '../../runs/choose-trail.ts';
import type { TrailSource } from '../../trail/source.ts';
import { expectedFailure, failed, type Line, linesOf } from '../line.ts';

/** What a run would read, and whether that is known. */
export interface Choice {
  readonly lines: readonly Line[];
  readonly chosen: TrailSource['engine'] | null;
}

const SUBJECT = 'source';

/** Chooses among the sources of the log as a run does. Without a period there is nothing to choose by. */
export async function examineChoice(
  trails: readonly TrailConfig[],
  needs: Omit<TrailNeeds, 'period'> & { readonly period: TrailNeeds['period'] | null },
): Promise<Choice> {
  if (trails.length === 0) {
    return {
      lines: linesOf('log', SUBJECT, {
        outcome: 'gap',
        found: 'No log is configured.',
        effect: 'Nothing can be said about changes, deleted resources or persons.',
        remedy: 'Name a trail in exhibit.yaml.',
      }),
      chosen: null,
    };
  }
  const { period } = needs;
  if (!period) {
    const found = 'Which source a run reads depends on the period.';
    const remedy = 'Give --from and --to.';
    return { lines: linesOf('log', SUBJECT, { outcome: 'untested', found, remedy }), chosen: null };
  }
  try {
    const trail = await chooseTrail(trails, { ...needs, period });
    const found = `A run over the period would read ${trail?.location ?? 'no log'}.`;
    return { lines: linesOf('log', SUBJECT, { outcome: 'ok', found }), chosen: trail?.engine ?? null };
  } catch (error) {
    return { lines: linesOf('log', SUBJECT, failed(expectedFailure(error))), chosen: null };
  }
}

const KINDS = { local: ['logs', 'bucket'], athena: ['athena'], lookup: ['lookup'] };

/** The sources that a run does not look at, because one before them holds the period. */
export function unusedSources(
  trails: readonly TrailConfig[],
  chosen: Choice['chosen'],
): readonly TrailConfig[] {
  if (chosen === null) return [];
  return trails.slice(trails.findIndex(({ kind }) => KINDS[chosen].includes(kind)) + 1);
}

/** Lines about a source that the run does not look at: nothing in it stops the run or opens a gap in this one. */
export const asUnused = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) =>
    line.outcome === 'fail' || line.outcome === 'gap'
      ? { ...line, outcome: 'gap', effect: 'The run over this period does not read it.' }
      : line,
  );
