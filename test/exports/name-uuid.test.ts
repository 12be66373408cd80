import { expect, test } from 'vitest';
import { uuidV5 } from '../../src/core/uuid-v5.ts';
import { nameUuid } from '../../src/exports/name-uuid.ts';

test('names lie in a namespace that is itself the UUID of an address', () => {
  const namespace = uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'https://exhibit.dev/');
  expect(nameUuid('a')).toBe(uuidV5(namespace, 'a'));
  expect(nameUuid('a')).not.toBe(nameUuid('b'));
});
