import { contains } from '../../core/period.ts';
import type { Fields } from '../json.ts';
import type { LogPlace } from '../log-name.ts';
import type { TrailSearch } from './question.ts';
import { columnText, resourcesText } from './texts.ts';
import { dayWindow } from './window.ts';
import {
  ABOUT,
  ACTOR_SEPARATORS,
  CALLER,
  DELETING,
  lower,
  RESOURCE_SEPARATORS,
  segmented,
  wantedActor,
  wantedResource,
} from './words.ts';

/**
 * True when the record answers the question. It says what the SQL of `buildQuery` means: every engine gives the
 * records for which this is true.
 *
 * @param place of the log file. Without it, what the question says about folders and days of delivery is not looked
 * at, and an account or region that only the folder tells is not known
 */
export function matches(record: Fields, search: TrailSearch, place: LogPlace | null = null): boolean {
  return (
    inTime(record, search) &&
    inFolders(search, place) &&
    among(search.sources.map(lower), columnText(record, 'eventSource')) &&
    among(search.events.map(lower), lower(columnText(record, 'eventName') ?? '')) &&
    inClass(record, search) &&
    among(search.accounts, columnText(record, 'recipientAccountId') || (place?.account ?? null)) &&
    among(search.regions, columnText(record, 'awsRegion') || (place?.region ?? null)) &&
    hasOutcome(record, search) &&
    byActor(record, search) &&
    isAbout(record, search) &&
    hasTexts(record, search)
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function inTime(record: Fields, { period }: TrailSearch): boolean {
  const time = columnText(record, 'eventTime');
  return time !== null && INSTANT.test(time) && contains(period, time);
}

function inFolders(search: TrailSearch, place: LogPlace | null): boolean {
  if (!place) return true;
  const { first, last } = dayWindow([search]);
  return (
    among(search.folders.accounts, place.account) &&
    among(search.folders.regions, place.region) &&
    first <= place.day &&
    place.day <= last
  );
}

function inClass(record: Fields, search: TrailSearch): boolean {
  const reads = columnText(record, 'readOnly') === 'true';
  const data =
    columnText(record, 'eventCategory') === 'Data' || columnText(record, 'managementEvent') === 'false';
  if (search.category !== 'any' && data !== (search.category === 'data')) return false;
  switch (search.class) {
    case 'all':
      return true;
    case 'writes':
      return !reads;
    case 'deletes':
      return !reads && deletes(lower(columnText(record, 'eventName') ?? ''));
    case 'data-reads':
      return reads && data;
  }
}

const deletes = (name: string) =>
  DELETING.beginnings.some((beginning) => name.startsWith(beginning)) ||
  DELETING.names.some((whole) => whole === name);

function hasOutcome(record: Fields, { outcome }: TrailSearch): boolean {
  if (outcome === 'any') return true;
  const failed = Boolean(columnText(record, 'errorCode') || columnText(record, 'errorMessage'));
  return failed === (outcome === 'error');
}

function byActor(record: Fields, { actors }: TrailSearch): boolean {
  if (actors.length === 0) return true;
  const caller = callerText(record);
  return actors.some((actor) => caller.includes(wantedActor(actor)));
}

/** The names of the caller between quotes, in small letters, as `wantedActor` looks for them. */
export const callerText = (record: Fields): string =>
  between(
    CALLER.map((path) => columnText(record, path)),
    ACTOR_SEPARATORS,
  );

function isAbout(record: Fields, { resources }: TrailSearch): boolean {
  if (resources.length === 0) return true;
  const about = aboutText(record);
  return resources.some((resource) => about.includes(wantedResource(resource)));
}

/** What the event is about, its names between quotes, in small letters, as `wantedResource` looks for them. */
export const aboutText = (record: Fields): string =>
  between([resourcesText(record), ...ABOUT.map((field) => columnText(record, field))], RESOURCE_SEPARATORS);

function hasTexts(record: Fields, { texts }: TrailSearch): boolean {
  if (texts.length === 0) return true;
  const request = columnText(record, 'requestParameters');
  return request !== null && texts.every((text) => lower(request).includes(lower(text)));
}

function among(wanted: readonly string[], value: string | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

const between = (texts: readonly (string | null)[], separators: string) =>
  segmented(['', ...texts.filter((text) => text !== null), ''].join('"'), separators);
