import { at, instant, intersect, type Period } from '../../core/period.ts';
import { placeOf, readLogName } from '../log-name.ts';
import { type Finding, finding } from './finding.ts';
import { mapInOrder } from './in-order.ts';
import type { Listing } from './listed-logs.ts';
import { checkLog } from './log-check.ts';
import type { DigestSource, StoredObject, TrailPlace } from './source.ts';

const MINUTE = 60_000;

/** Objects in the folders of a log that the digests of the period do not account for. */
export interface Unlisted {
  readonly findings: readonly Finding[];
  /** How many log files were delivered after the end of the newest digest: the next one has to list them. */
  readonly pending: number;
}

/** A file that a digest beside the period or of another trail lists, and the time in which it counts. */
interface Beside {
  readonly listing: Listing;
  readonly time: Period;
}

/**
 * Lists every object in the folders of the log for the period. Names are no filter: what reads a folder reads every
 * object in it. So a file that only a sound digest of another trail lists, or one beside the period, is compared
 * with that; and a digest that is not sound excuses no file but those of its own hour.
 *
 * @param given.listingOf which digest lists an object
 * @param given.newest end of the newest digest, an instant
 * @param given.slots reads under way at a time
 */
export async function findUnlisted(
  source: DigestSource,
  given: {
    readonly place: TrailPlace;
    readonly period: Period;
    readonly listingOf: (object: StoredObject) => Listing | null;
    readonly newest: string;
    readonly slots: number;
  },
): Promise<Unlisted> {
  const { place, period, newest } = given;
  const [first, last] = [period.from.slice(0, 10), period.to.slice(0, 10)];
  const findings: Finding[] = [];
  const beside: Beside[] = [];
  let pending = 0;
  for await (const object of source.list({ ...place, folder: 'CloudTrail', first, last })) {
    const time = isFolderMark(object) ? null : intersect(period, timeOf(object.key));
    const listing = given.listingOf(object);
    if (!time || (listing && isAccounted(listing, { object, period }))) continue;
    if (listing?.by.isSound) beside.push({ listing, time });
    else if (at(time.from) >= at(newest)) pending += 1;
    else findings.push(unlisted(object, { place, time, newest }));
  }
  const compared = await mapInOrder(beside, given.slots, async ({ listing: { log, by }, time }) => {
    const found = await checkLog(log, by, source);
    return found && { ...found, at: time };
  });
  return { findings: [...findings, ...compared.filter((one) => one !== null)], pending };
}

/** By a digest of the period whose log files were compared, or whose own finding covers the file. */
function isAccounted(
  { by, isForeign }: Listing,
  given: { readonly object: StoredObject; readonly period: Period },
): boolean {
  if (isForeign) return false;
  return intersect(by.period, by.isSound ? given.period : timeOf(given.object.key)) !== null;
}

function unlisted(
  object: StoredObject,
  given: { readonly place: TrailPlace; readonly time: Period; readonly newest: string },
): Finding {
  const { place, time, newest } = given;
  // A name tells the minute only: in the last one the next digest may be meant.
  const whole = timeOf(object.key);
  const isLast = at(whole.to) > at(newest) && at(whole.to) - at(whole.from) === MINUTE;
  const found = object.size === null ? null : `${object.size} bytes`;
  return finding(isLast ? 'LOG_NOT_YET_LISTED' : 'LOG_UNLISTED', { place, at: time, object, found });
}

const isFolderMark = ({ key, size }: StoredObject): boolean => size === 0 && key.endsWith('/');

/** The minute in the name; the whole day of the folder when the name is not that of a log file of this day. */
function timeOf(key: string): Period {
  const day = placeOf(key)?.day ?? '1970-01-01';
  const [, date, hour, minute] = /_(\d{8})T(\d{2})(\d{2})Z_[^/]*$/.exec(key) ?? [];
  const start = `${day}T${hour}:${minute}:00Z`;
  const isMinute = readLogName(key).kind === 'log' && date === day.replaceAll('-', '');
  const from = isMinute && !Number.isNaN(at(start)) ? at(start) : null;
  if (from !== null) return { from: instant(from), to: instant(from + MINUTE) };
  const midnight = at(`${day}T00:00:00Z`);
  return { from: instant(midnight), to: instant(midnight + 24 * 60 * MINUTE) };
}
