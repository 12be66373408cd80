import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { digestOf } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { byText } from '../../core/order.ts';
import type { Period } from '../../core/period.ts';
import { AnswerBuilder, type LogFile } from '../answer.ts';
import { gunzipExact } from '../gzip.ts';
import { fieldsOf } from '../json.ts';
import { type LogName, readLogName } from '../log-name.ts';
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
 * Every question reads the files of the asked days, of all accounts and regions: sessions cross both. One file at a
 * time is in memory, next to the selected records. File keys are relative to the folder, with slashes.
 *
 * @param location what the pack calls the log; the name of the folder when left out
 */
export function localTrail(options: { readonly folder: string; readonly location?: string }): LocalTrail {
  const { folder, location = basename(folder) } = options;
  return {
    engine: 'local',
    location,
    ask: (question) => ask(folder, question),
    extent: async () => extentOf(await listed(folder)),
  };
}

type Listed = { readonly key: string; readonly name: LogName };

async function ask(folder: string, question: TrailQuestion) {
  const { first, last } = deliveryDays(
    question.withSessions ? sessionPeriod(question.period) : question.period,
  );
  const builder = new AnswerBuilder(question);
  for (const { key, name } of await listed(folder)) {
    if (name.kind === 'log' && first <= name.day && name.day <= last) {
      const file = await readLog(folder, key);
      if (file.fault === null) builder.add(file.log);
      else builder.refuse(key, file.fault);
    } else if (
      name.kind === 'misnamed' &&
      (!name.place || (first <= name.place.day && name.place.day <= last))
    ) {
      builder.refuse(key, 'is not named as a log file of its folder');
    }
  }
  return builder.answer();
}

async function listed(folder: string): Promise<Listed[]> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(folder);
  } catch (cause) {
    throw new ExhibitError('INPUT_INVALID', `The folder of logs "${folder}" cannot be read.`, { cause });
  }
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted(byText)
    .map((key) => ({ key, name: readLogName(key) }));
}

const entriesOf = (folder: string) => readdir(folder, { recursive: true, withFileTypes: true });

type ReadLog =
  | { readonly log: LogFile; readonly fault: null }
  | { readonly log: null; readonly fault: string };

async function readLog(folder: string, key: string): Promise<ReadLog> {
  let file: Uint8Array;
  try {
    file = await readFile(join(folder, key));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return { log: null, fault: `cannot be opened (${code})` };
  }
  const { bytes, fault } = gunzipExact(file);
  if (fault !== null) return { log: null, fault };
  const records = recordsOf(bytes);
  if (!records) return { log: null, fault: 'is no JSON document with Records' };
  return { log: { key, digest: digestOf(file), records }, fault: null };
}

function recordsOf(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const records = fieldsOf(JSON.parse(text))?.Records;
    return Array.isArray(records) ? records : null;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}

function extentOf(files: readonly Listed[]): Period | null {
  const days = files.flatMap(({ name }) => (name.kind === 'log' ? [name.day] : [])).toSorted(byText);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  return { from: `${first}T00:00:00Z`, to: deliveryDays({ from: last, to: last }).last.concat('T00:00:00Z') };
}
