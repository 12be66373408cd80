import { expect, test } from 'vitest';
import { hasLocalStorage } from '../../../src/checks/encryption/local-storage.ts';

test.each([
  { type: 'ml.g5.xlarge', local: true },
  { type: 'ml.p4d.24xlarge', local: true },
  { type: 'm5d.large', local: true },
  { type: 'ml.m5.large', local: false },
  { type: 'ml.p3.2xlarge', local: false },
  { type: 'ml.inf2.xlarge', local: false },
])('$type has local storage: $local', ({ type, local }) => {
  expect(hasLocalStorage(type)).toBe(local);
});
