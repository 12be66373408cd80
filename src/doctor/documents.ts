import { loadDocuments } from '../config/documents.ts';
import { instant } from '../core/period.ts';
import { standingOf } from '../core/standing.ts';
import type { Framework } from '../mappings/framework.ts';
import { expectedFailure, failed, type Line, linesOf, listed } from './line.ts';

/**
 * Reads the documents of the organisation, and looks which of them would not count: those that are out of date, and
 * those that name no control of an audited framework.
 *
 * @param folder null when the configuration names none
 */
export async function examineDocuments(
  folder: string | null,
  frameworks: readonly Pick<Framework, 'id'>[],
  now: Date,
): Promise<readonly Line[]> {
  if (folder === null)
    return linesOf('documents', 'none', { outcome: 'ok', found: 'No documents are named.' });
  try {
    const documents = (await loadDocuments(folder)).map(({ document }) => document);
    const audited = new Set<string>(frameworks.map(({ id }) => id));
    const stale = documents.filter(
      ({ date: on, validUntil: until }) => standingOf({ on, until }, instant(now)) !== 'current',
    );
    const idle = documents.filter(
      ({ controls }) => !controls.some(({ framework }) => audited.has(framework)),
    );
    const named = (all: typeof documents) => listed(all.map(({ path }) => path));
    const effect = 'The pack lists them, and they stand behind no conclusion.';
    const lines = [
      ...(stale.length > 0
        ? linesOf('documents', folder, {
            outcome: 'gap',
            found: `These are expired or dated after today: ${named(stale)}.`,
            effect,
            remedy: 'Renew them, or correct the days in their sidecars.',
          })
        : []),
      ...(idle.length > 0
        ? linesOf('documents', folder, {
            outcome: 'gap',
            found: `These speak of no framework that is audited: ${named(idle)}.`,
            effect,
            remedy: 'Name the framework in exhibit.yaml, or their controls in their sidecars.',
          })
        : []),
    ];
    if (lines.length > 0) return lines;
    return linesOf('documents', folder, {
      outcome: 'ok',
      found: `Documents that can be read: ${documents.length}.`,
    });
  } catch (error) {
    return linesOf('documents', folder, failed(expectedFailure(error)));
  }
}
