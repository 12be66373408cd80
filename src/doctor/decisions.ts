import { loadDecisions } from '../config/load.ts';
import type { Framework } from '../mappings/framework.ts';
import { expectedFailure, failed, type Line, linesOf, listed } from './line.ts';

/**
 * Reads the decisions, and looks whether each speaks of a control of an audited framework: one that does not would
 * change nothing, in silence.
 *
 * @param file null when the configuration names none
 */
export async function examineDecisions(
  file: string | null,
  frameworks: readonly Pick<Framework, 'id' | 'controls'>[],
): Promise<readonly Line[]> {
  if (file === null) return linesOf('decisions', 'none', { outcome: 'ok', found: 'No decisions are named.' });
  try {
    const decisions = await loadDecisions(file);
    const idle = decisions.filter(({ framework, control }) => {
      const catalog = frameworks.find(({ id }) => id === framework)?.controls ?? [];
      return !catalog.some(({ id }) => id === control);
    });
    if (idle.length === 0)
      return linesOf('decisions', file, {
        outcome: 'ok',
        found: `Decisions that can be read: ${decisions.length}.`,
      });
    const names = listed(idle.map(({ framework, control }) => `${framework} ${control}`));
    return linesOf('decisions', file, {
      outcome: 'gap',
      found: `These speak of no control that is audited: ${names}.`,
      effect: 'They change nothing in the pack.',
      remedy: 'Correct the number of the control, or name the framework in exhibit.yaml.',
    });
  } catch (error) {
    return linesOf('decisions', file, failed(expectedFailure(error)));
  }
}
