import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { TrailSearch } from '../query/question.ts';
import { dayAfter, dayWindow } from '../query/window.ts';
import { lower, wantedActor, wantedResource } from '../query/words.ts';
import type { DeliveryDays } from './log-store.ts';
import type { Manifest, RowFile } from './manifest.ts';
import { NameFilters } from './name-filter.ts';
import { hashOf, namesIn } from './name-hash.ts';

/** A file of an index and those of its runs of rows that can hold what a search looks for. */
export interface Candidate {
  readonly file: string;
  readonly runs: readonly number[];
}

/**
 * Sets of names of which a record must hold at least one, whole, to answer the search; null when the search names
 * nothing that the filters can tell, so that every record may answer it.
 */
export function namesOf({ resources, actors, events }: TrailSearch): readonly (readonly string[])[] | null {
  const sides = [
    resources.map((resource) => wholeNames(wantedResource(resource))),
    actors.map((actor) => wholeNames(wantedActor(actor))),
    events.map((event) => namesIn([lower(event)])),
  ].filter((side) => side.length > 0);
  const sets = sides.reduce<string[][]>(
    (before, side) => before.flatMap((names) => side.map((more) => [...names, ...more])),
    [[]],
  );
  return sets.some((names) => names.length === 0) ? null : sets;
}

/** What stands before the first quote of what is looked for, or behind the last one, may be a part of a name. */
const wholeNames = (wanted: string) => namesIn(wanted.split('"').slice(1, -1));

/** The files of an index whose rows can be in the days of a search. */
export function filesOf({ parts }: Manifest, search: TrailSearch): RowFile[] {
  const { first, last } = dayWindow([search]);
  const end = dayAfter(last);
  const { accounts, regions } = search.folders;
  return parts
    .filter(
      ({ account, region, month }) =>
        first.slice(0, 7) <= month &&
        month <= last.slice(0, 7) &&
        (accounts.length === 0 || accounts.includes(account)) &&
        (regions.length === 0 || regions.includes(region)),
    )
    .flatMap(({ files }) => files)
    .filter((file) => file.first !== null && file.last !== null && file.last >= first && file.first < end);
}

/** The files of an index with rows that were delivered on these days. */
export const filesBetween = ({ parts }: Manifest, { first, last }: DeliveryDays): RowFile[] =>
  parts
    .filter(({ month }) => first.slice(0, 7) <= month && month <= last.slice(0, 7))
    .flatMap(({ files }) => files);

/** Of these files the runs of rows that may hold one of the sets of names. */
export function candidatesIn(
  data: string,
  files: readonly RowFile[],
  sets: readonly (readonly string[])[],
): Candidate[] {
  const hashes = sets.map((names) => names.map(hashOf));
  return files.flatMap(({ name, names }) => {
    const runs = runsOf(join(data, names), hashes);
    return runs.length > 0 ? [{ file: join(data, name), runs }] : [];
  });
}

function runsOf(path: string, hashes: readonly (readonly number[])[]): number[] {
  const file = openSync(path, 'r');
  try {
    return new NameFilters(file).runsWith(hashes);
  } finally {
    closeSync(file);
  }
}
