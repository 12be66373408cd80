import { loadDecisions } from '../config/decisions.ts';
import { instant } from '../core/period.ts';
import { standingOf } from '../core/standing.ts';
import type { Framework } from '../mappings/framework.ts';
import { expectedFailure, failed, type Line, linesOf, listed } from './line.ts';

/**
 * Reads the decisions, and looks whether each speaks of an audited framework and counts today: one that does not would
 * change nothing, in silence.
 *
 * @param file null when the configuration names none
 */
export async function examineDecisions(
  file: string | null,
  frameworks: readonly Pick<Framework, 'id'>[],
  now: Date,
): Promise<readonly Line[]> {
  if (file === null) return linesOf('decisions', 'none', { outcome: 'ok', found: 'No decisions are named.' });
  try {
    const { decisions, acceptances } = await loadDecisions(file);
    const stale = acceptances.filter(
      ({ on, expires: until }) => standingOf({ on, until }, instant(now)) !== 'current',
    );
    const idle = decisions.filter(({ framework }) => !frameworks.some(({ id }) => id === framework));
    const lines = [
      ...(idle.length > 0
        ? linesOf('decisions', file, {
            outcome: 'gap',
            found: `These speak of no control that is audited: ${listed(idle.map(({ framework, control }) => `${framework} ${control}`))}.`,
            effect: 'They change nothing in the pack.',
            remedy: 'Name the framework in exhibit.yaml.',
          })
        : []),
      ...(stale.length > 0
        ? linesOf('decisions', file, {
            outcome: 'gap',
            found: `These accepted exceptions are expired or dated after today: ${listed(stale.map(({ check, resource }) => `${check} ${resource}`))}.`,
            effect: 'The pack says so, and the exceptions stand as any other.',
            remedy: 'Decide on them again.',
          })
        : []),
    ];
    if (lines.length > 0) return lines;
    return linesOf('decisions', file, {
      outcome: 'ok',
      found: `Decisions that can be read: ${decisions.length}; accepted exceptions: ${acceptances.length}.`,
    });
  } catch (error) {
    return linesOf('decisions', file, failed(expectedFailure(error)));
  }
}
