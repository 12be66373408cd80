import { expect, test } from 'vitest';
import { nameUuid, uuidIn } from '../../src/exports/name-uuid.ts';

test('gives the UUIDs of the specification and of other programs', () => {
  // RFC 9562, appendix A.4; the second by uuid.uuid5 of Python.
  expect(uuidIn('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
  expect(uuidIn('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'https://exhibit.dev/')).toBe(
    '80f01c0f-ab7d-5bf1-abef-02291db73877',
  );
});

test('gives different names different UUIDs, always the same', () => {
  expect(nameUuid('a')).toBe(nameUuid('a'));
  expect(nameUuid('a')).not.toBe(nameUuid('b'));
});
