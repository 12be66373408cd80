import { canonicalJson } from '../../core/canonical-json.ts';
import { by } from '../../core/order.ts';
import { type Fields, fieldsOf, textOf } from '../json.ts';
import type { Settings } from './difference.ts';
import { statementsOf } from './policy.ts';

/** Fields that tell the items of a list apart, the first that all have. */
const KEYS = [
  'key',
  'variantName',
  'channelName',
  'containerHostname',
  'modelName',
  'sid',
  'id',
  'name',
] as const;

/**
 * A value of a request as settings by path: objects by their fields, lists of objects by the name of each item, policy
 * documents by statement. Other lists stand as one JSON text.
 */
export function flatten(path: string, value: unknown): Settings {
  return new Map(leaves(path, value));
}

/** By name: the order of fields means nothing, and stored records have another one than logged ones. */
export const entriesOf = (fields: Fields): readonly (readonly [string, unknown])[] =>
  Object.entries(fields).toSorted(by(([name]) => name));

function leaves(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  const statements = statementsOf(value);
  if (statements) return [...statements].map(([name, text]) => [`${path} ${name}`, text] as const);
  if (Array.isArray(value)) return items(path, value);
  const fields = fieldsOf(value);
  if (!fields) return [[path, typeof value === 'string' ? value : canonicalJson(value)]];
  return entriesOf(fields).flatMap(([name, inner]) => leaves(`${path}.${name}`, inner));
}

function items(path: string, list: readonly unknown[]): readonly (readonly [string, string])[] {
  const objects = list.map(fieldsOf);
  const key = KEYS.find((name) => {
    const names = objects.map((it) => textOf(it?.[name]));
    return names.every((it) => it !== null) && new Set(names).size === names.length;
  });
  if (key === undefined || list.length === 0) return [[path, canonicalJson(list)]];
  return objects.flatMap((it) => {
    const at = `${path}[${textOf(it?.[key]) ?? ''}]`;
    const { [key]: _named, ...rest } = it ?? {};
    const pairs = entriesOf(rest);
    // A tag is a key and a value and nothing else.
    if (pairs.length === 1 && pairs[0]?.[0] === 'value') return leaves(at, pairs[0][1]);
    return [[at, 'present'] as const, ...pairs.flatMap(([name, inner]) => leaves(`${at}.${name}`, inner))];
  });
}
