import type { Progress } from './progress.ts';
import type { RunProgress } from './run-record.ts';

/** The counts of a run after news of it. */
export function progressed(now: RunProgress, news: Progress): RunProgress {
  switch (news.stage) {
    case 'planned':
      return { ...now, stage: 'collecting', tasks: news.tasks };
    case 'collected': {
      const { done: tasksDone, calls, gaps, throttles, bytesScanned } = news;
      return { ...now, stage: 'collecting', tasksDone, calls, gaps, throttles, bytesScanned };
    }
    case 'assessing':
    case 'rendering':
    case 'signing':
      return { ...now, stage: news.stage };
    default:
      return now;
  }
}
