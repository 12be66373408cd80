import { by } from '../../core/order.ts';
import { AnswerBuilder } from '../answer.ts';
import { readLogName } from '../log-name.ts';
import type { TrailAnswer, TrailQuestion } from '../source.ts';
import type { Scan } from './athena-scan.ts';

/** The key of a log file is checked whole, as by every engine: what lies there under another name is not read. */
const isLog = (key: string) => readLogName(key).kind === 'log';

/**
 * The answer to one of the questions that a scan was made for. Which records belong to it is decided as in every
 * engine; days are covered where the listing found a log file.
 */
export function answerFrom(scan: Scan, question: TrailQuestion): TrailAnswer {
  const { files, listing, statistics } = scan;
  const builder = new AnswerBuilder(question);
  const samples = listing.samples.filter((key) => !files.has(key));
  for (const key of [...files.keys(), ...samples].filter(isLog).toSorted(by((it) => it))) {
    const records = (files.get(key) ?? []).map(({ record }) => record);
    builder.add({ key, digest: null, records });
  }
  for (const key of listing.misnamed) builder.refuse(key, 'is not named as a log file of its folder');
  return { ...builder.answer(), files: listing.files, scanned: scan.read ?? scan.records, statistics };
}

/** The answer of a table that shows nothing of what was asked. */
export function emptyAnswer(question: TrailQuestion): TrailAnswer {
  return new AnswerBuilder(question).answer();
}

/** Adds days that the table cannot show whole to those without a log file. */
export function withUnseen(
  answer: TrailAnswer,
  days: readonly string[],
  { accounts, regions }: { readonly accounts: readonly string[]; readonly regions: readonly string[] },
): TrailAnswer {
  const added = accounts.flatMap((account) =>
    regions.flatMap((region) => days.map((day) => ({ account, region, day }))),
  );
  const all = new Map(
    [...answer.uncovered, ...added].map((it) => [`${it.account} ${it.region} ${it.day}`, it]),
  );
  return { ...answer, uncovered: [...all].toSorted(by(([key]) => key)).map(([, it]) => it) };
}
