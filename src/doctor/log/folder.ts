import { at, type Period } from '../../core/period.ts';
import type { ListedLog } from '../../trail/index/list-logs.ts';
import type { LogStore } from '../../trail/index/log-store.ts';
import { daysOf, deliveryDays } from '../../trail/selection.ts';
import { expectedFailure, failed, type Line, linesOf, listed, type Seen } from '../line.ts';

/** What a run wants of a folder of logs. */
export interface FolderWants {
  readonly accounts: readonly { readonly id: string; readonly regions: readonly string[] }[];
  readonly period: Period | null;
}

/** Looks which days, accounts and regions a folder of logs, or a bucket, has files of, by their names. */
export async function examineFolder(
  { store, location }: { readonly store: LogStore; readonly location: string },
  wants: FolderWants,
): Promise<readonly Line[]> {
  const subject = store.isLocal ? `folder ${location}` : location;
  try {
    const extent = await store.extent();
    if (!extent) return linesOf('log', subject, EMPTY);
    const missing = placesWithout(await store.list(wants.period && deliveryDays(wants.period)), wants);
    return linesOf('log', subject, extentSeen(extent, wants.period), placesSeen(missing));
  } catch (error) {
    const remedy = store.isLocal
      ? 'Bring the log there with aws s3 sync, or name its folder in exhibit.yaml.'
      : 'Allow s3:ListBucket on the bucket ("exhibit policy"), or name another folder in exhibit.yaml.';
    return linesOf('log', subject, failed(expectedFailure(error), remedy));
  }
}

const EMPTY: Seen = {
  outcome: 'gap',
  found: 'It holds no log file, by the names of its files.',
  effect: 'The log is a gap: no change, deleted resource or person can be shown.',
  remedy: 'Keep the folders of the bucket (AWSLogs/…) when you copy the log.',
};

function extentSeen(extent: Period, period: Period | null): Seen {
  const found = `Its files are of ${extent.from.slice(0, 10)} to ${lastDayOf(extent)}`;
  if (!period) {
    const remedy = 'Give --from and --to to compare them with the period.';
    return { outcome: 'untested', found: `${found}.`, remedy };
  }
  if (at(extent.from) <= at(period.from) && at(period.to) <= at(extent.to))
    return { outcome: 'ok', found: `${found}, which holds the period.` };
  return {
    outcome: 'gap',
    found: `${found}, which does not hold the period.`,
    effect: 'Days at the beginning or end without a file are gaps: nothing judged from the log passes.',
    remedy: 'Copy the rest of the log.',
  };
}

const DAY = 86_400_000;

const lastDayOf = ({ to }: Period) => new Date(at(to) - DAY).toISOString().slice(0, 10);

/** `account region` without any file, of the period where there is one. */
function placesWithout(files: readonly ListedLog[], { accounts, period }: FolderWants): string[] {
  const days = period && new Set(daysOf(period));
  const there = new Set(
    files.flatMap(({ name }) =>
      name.kind === 'log' && (!days || days.has(name.day)) ? [`${name.account} ${name.region}`] : [],
    ),
  );
  return accounts
    .flatMap(({ id, regions }) => regions.map((region) => `${id} ${region}`))
    .filter((place) => !there.has(place));
}

function placesSeen(missing: readonly string[]): Seen {
  if (missing.length === 0)
    return { outcome: 'ok', found: 'It has files of every account and region of the configuration.' };
  return {
    outcome: 'gap',
    found: `It has no file of ${listed(missing)}.`,
    effect: 'Nothing judged from the log of these places passes.',
    remedy: 'Copy their folders, or check that the trail records them.',
  };
}
