import { basename } from 'node:path';
import { byText } from '../../core/order.ts';
import type { Period } from '../../core/period.ts';
import { AnswerBuilder } from '../answer.ts';
import { type ListedLog, listLogs, MISNAMED } from '../index/list-logs.ts';
import { LogCache } from '../index/log-cache.ts';
import { deliveryDays, sessionPeriod } from '../selection.ts';
import type { TrailQuestion, TrailSource } from '../source.ts';

/** A trail whose log files lie in a folder. */
export interface LocalTrail extends TrailSource {
  /** From the first to the end of the last day that has a log file by name; null when there is none. */
  extent(): Promise<Period | null>;
}

/**
 * A trail read from a folder with the log files in the layout of S3 (`…/AWSLogs/…`), the folder itself anywhere
 * above the account.
 *
 * Every question looks at the files of the asked days, of all accounts and regions: sessions cross both. A file is
 * read once for all questions of a kind, as long as it does not change and there is room for what was kept of it. One
 * file at a time is in memory as a whole. File keys are relative to the folder, with slashes.
 *
 * @param location what the pack calls the log; the name of the folder when left out
 */
export function localTrail(options: { readonly folder: string; readonly location?: string }): LocalTrail {
  const { folder, location = basename(folder) } = options;
  const cache = new LogCache(folder);
  return {
    engine: 'local',
    location,
    ask: async (question) => ask(cache, await listLogs(folder), question),
    extent: async () => extentOf(await listLogs(folder)),
  };
}

function ask(cache: LogCache, listed: readonly ListedLog[], question: TrailQuestion) {
  const { first, last } = deliveryDays(
    question.withSessions ? sessionPeriod(question.period) : question.period,
  );
  const builder = new AnswerBuilder(question);
  for (const { key, name } of listed) {
    if (name.kind === 'log' && first <= name.day && name.day <= last) {
      const file = cache.read(key, question);
      if (file.fault === null) builder.addScanned(file);
      else builder.refuse(key, file.fault);
    } else if (
      name.kind === 'misnamed' &&
      (!name.place || (first <= name.place.day && name.place.day <= last))
    ) {
      builder.refuse(key, MISNAMED);
    }
  }
  return builder.answer();
}

function extentOf(files: readonly ListedLog[]): Period | null {
  const days = files.flatMap(({ name }) => (name.kind === 'log' ? [name.day] : [])).toSorted(byText);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  return { from: `${first}T00:00:00Z`, to: deliveryDays({ from: last, to: last }).last.concat('T00:00:00Z') };
}
