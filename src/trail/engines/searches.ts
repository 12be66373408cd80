import { readSearch, type TrailSearch } from '../query/question.ts';
import { SESSION_EVENTS, sessionPeriod } from '../selection.ts';
import type { TrailQuestion } from '../source.ts';

/**
 * The searches that find all records which can belong to the answer of a question, whatever account and region it
 * asks for: equal for the tasks of a run.
 *
 * @param folders of the log to look in
 */
export function searchesOf(
  { period, sources = [], access = 'any', events = 'any', withSessions }: TrailQuestion,
  folders: { readonly accounts: readonly string[]; readonly regions: readonly string[] },
): readonly TrailSearch[] {
  const asked = readSearch({
    period,
    sources,
    class: access === 'write' ? 'writes' : 'all',
    category: events === 'management' ? 'management' : 'any',
    folders,
  });
  if (!withSessions) return [asked];
  const issuing = readSearch({
    period: sessionPeriod(period),
    sources: Object.keys(SESSION_EVENTS),
    events: Object.values(SESSION_EVENTS).flat(),
    outcome: 'success',
    folders,
  });
  return [asked, issuing];
}
