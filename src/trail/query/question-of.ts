import type { TrailQuestion } from '../source.ts';
import type { TrailSearch } from './question.ts';

/** The part of a search that every engine understands: its records are among those of the question. */
export function questionOf(search: TrailSearch): TrailQuestion {
  const { period, accounts, regions, sources, class: asked, category } = search;
  return {
    period,
    ...(accounts.length > 0 && { accounts }),
    ...(regions.length > 0 && { regions }),
    ...(sources.length > 0 && { sources: sources.map((source) => source.toLowerCase()) }),
    ...((asked === 'writes' || asked === 'deletes') && { access: 'write' }),
    ...(category === 'management' && { events: 'management' }),
  };
}
