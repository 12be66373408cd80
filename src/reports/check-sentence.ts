import type { PackCheck } from './pack.ts';

/**
 * The sentence that is true of the outcome of a check; an open one must not read like a passed one.
 *
 * @param sampled what says that it rests on samples; left out: all was looked at
 */
export function checkSentence({
  outcome,
  title,
  failureTitle,
  sampled,
}: Pick<PackCheck, 'outcome' | 'title' | 'failureTitle'> & {
  readonly sampled?: object | undefined;
}): string {
  if (outcome === 'fail') return failureTitle;
  if (outcome === 'unknown') return `Not fully judged: ${title}`;
  if (outcome === 'not-applicable') return `Nothing to judge: ${title}`;
  return sampled ? `Passed for a sample only: ${title}` : title;
}
