import { expect, test } from 'vitest';
import { managementIn } from '../../../src/trail/histories/selectors.ts';

const advanced = (...fields: readonly (readonly [string, readonly string[]])[]) => ({
  fieldSelectors: fields.map(([field, equals]) => ({ field, equals })),
});
const management = ['eventCategory', ['Management']] as const;

test.each([
  {
    title: 'basic, all',
    request: { eventSelectors: [{ readWriteType: 'All', includeManagementEvents: true }] },
    says: 'all',
  },
  { title: 'basic, nothing stated', request: { eventSelectors: [{}] }, says: 'all' },
  { title: 'basic, reads', request: { eventSelectors: [{ readWriteType: 'ReadOnly' }] }, says: 'read-only' },
  {
    title: 'basic, without management',
    request: { eventSelectors: [{ includeManagementEvents: false }] },
    says: 'none',
  },
  {
    title: 'basic, reads and writes apart',
    request: { eventSelectors: [{ readWriteType: 'ReadOnly' }, { readWriteType: 'WriteOnly' }] },
    says: 'all',
  },
  { title: 'advanced, all', request: { advancedEventSelectors: [advanced(management)] }, says: 'all' },
  {
    title: 'advanced, writes',
    request: { advancedEventSelectors: [advanced(management, ['readOnly', ['false']])] },
    says: 'write-only',
  },
  {
    title: 'advanced, reads',
    request: { advancedEventSelectors: [advanced(management, ['readOnly', ['true']])] },
    says: 'read-only',
  },
  {
    title: 'advanced, data only',
    request: { advancedEventSelectors: [advanced(['eventCategory', ['Data']])] },
    says: 'none',
  },
  { title: 'nothing', request: {}, says: null },
])('$title: $says', ({ request, says }) => {
  expect(managementIn(request)).toBe(says);
});
