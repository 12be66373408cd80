import type { Change } from '../evidence/kinds/cloudtrail-changes.ts';
import { fieldsOf } from './json.ts';

/** A setting whose earlier value is known. */
export interface SettingChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Per change the settings that it gave another value than the last change of the same resource that named them.
 * Only plain settings at the top of a request count, and only calls that succeeded; fields that name the resource
 * itself or the request are no settings.
 *
 * @param changes ordered by time
 */
export function settingChanges(changes: readonly Change[]): ReadonlyMap<Change, readonly SettingChange[]> {
  const last = new Map<string, string>();
  const result = new Map<Change, readonly SettingChange[]>();
  for (const change of changes) {
    if (change.error !== null) continue;
    const found = new Map<string, SettingChange>();
    for (const { field, key, value } of settingsOf(change)) {
      const before = last.get(key);
      if (before !== undefined && before !== value) found.set(field, { field, before, after: value });
      last.set(key, value);
    }
    result.set(change, [...found.values()]);
  }
  return result;
}

const NO_SETTING = /^(client(Request)?Token|description|.*Arn|name|Host)$/;

function settingsOf({ request, resources, source, account, region }: Change) {
  return resources.flatMap((resource) =>
    Object.entries(fieldsOf(request) ?? {}).flatMap(([field, value]: [string, unknown]) => {
      if (NO_SETTING.test(field) || !isPlain(value) || ends(resource, String(value))) return [];
      const key = [account, region, source, resource.toLowerCase(), field].join(' ');
      return [{ field, key, value: String(value) }];
    }),
  );
}

/** Longer texts are documents such as policies; a difference of those does not fit a line. */
const isPlain = (value: unknown) =>
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.length <= 200 && !/^[[{]/.test(value));

const ends = (resource: string, value: string) => resource.toLowerCase().endsWith(value.toLowerCase());
