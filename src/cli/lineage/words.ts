import type { LineageNode } from '../../lineage/draft.ts';
import { clean } from '../who/words.ts';

const ROLES: Readonly<Record<string, string>> = {
  package: 'model package',
  config: 'endpoint configuration',
  other: 'lineage entity',
};

/** The role of a node and its name, in a few words. */
export function nodeText({ role, label }: LineageNode): string {
  const name = clean(label.replaceAll('\n', ' '));
  // The label of trained parameters says what they are.
  return role === 'data' && name.startsWith('model data ')
    ? name
    : `${ROLES[role] ?? role.replaceAll('-', ' ')} ${name}`;
}

/** Address and content identity of data and images, and that there is none; null for anything else. */
export function identityText({ role, uri, identity, missing }: LineageNode): string | null {
  if (role !== 'data' && role !== 'image') return identity === null ? null : clean(identity);
  if (uri === null) return 'no address is known';
  if (identity === null) {
    const known = role === 'image' ? 'known by tag only' : 'known by address only';
    return `${clean(uri)}, ${missing ? 'not found' : known}`;
  }
  return uri.endsWith(identity) ? clean(uri) : `${clean(uri)}, ${clean(identity)}`;
}

/** `1 break`, `2 breaks`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
