import { Presets, SingleBar } from 'cli-progress';
import type { OnProgress, Progress } from '../runs/progress.ts';
import type { Io } from './io.ts';

/** Shows a run on standard error: a bar on a terminal, a line per stage elsewhere. */
export function showProgress(io: Io): { readonly onProgress: OnProgress; stop(): void } {
  const shown = io.isTty ? bar() : lines(io);
  return {
    stop: shown.stop,
    onProgress(progress) {
      if (progress.stage === 'restarted') io.err(`${progress.why} The task starts anew.\n`);
      else shown.onProgress(progress);
    },
  };
}

/** What the two ways to show progress are told. */
type Shown = {
  readonly onProgress: (progress: Exclude<Progress, { stage: 'restarted' }>) => void;
  stop(): void;
};

function bar(): Shown {
  const shown = new SingleBar(
    {
      format: '{bar} {value}/{total} tasks  {calls} calls  {gaps} gaps  {what}',
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const onProgress: Shown['onProgress'] = (progress) => {
    if (progress.stage === 'planned')
      shown.start(progress.tasks, 0, { calls: 0, gaps: 0, what: 'collecting' });
    else if (progress.stage === 'collected') {
      const { done, calls, gaps, task } = progress;
      shown.update(done, { calls, gaps, what: task });
    } else if (progress.stage !== 'collecting') shown.update({ what: progress.stage });
  };
  return { onProgress, stop: () => shown.stop() };
}

function lines(io: Io): Shown {
  let last: string | null = null;
  const onProgress: Shown['onProgress'] = (progress) => {
    if (progress.stage === 'collected') {
      if (progress.done < progress.tasks) return;
      io.err(`collected: ${progress.tasks} tasks, ${progress.calls} calls, ${progress.gaps} gaps\n`);
    } else if (progress.stage === 'planned') io.err(`collecting: ${progress.tasks} tasks\n`);
    else if (progress.stage !== 'collecting' && progress.stage !== last) io.err(`${progress.stage}\n`);
    last = progress.stage;
  };
  return { onProgress, stop: () => undefined };
}
