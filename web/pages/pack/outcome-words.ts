import { countText, numberText } from '../../parts/number.ts';
import type { CheckView } from './pack-queries.ts';

/** What a check came to in words, with how many of its items made it so: `12 of 40 items fail`. */
export function outcomeText({ outcome, counts }: Pick<CheckView, 'outcome' | 'counts'>): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0) return 'not applicable: no item to judge';
  const share = `${numberText(counts[outcome])} of ${countText(all, 'item')}`;
  const isOne = counts[outcome] === 1;
  switch (outcome) {
    case 'fail':
      return `${share} ${isOne ? 'fails' : 'fail'}`;
    case 'unknown':
      return `unknown: ${share} could not be judged`;
    case 'pass':
      return `${share} ${isOne ? 'passes' : 'pass'}`;
    case 'not-applicable':
      return `not applicable: it speaks of none of ${countText(all, 'item')}`;
  }
}
