import { expect, test } from 'vitest';
import { REDACTED, redactRecord } from '../../src/trail/redaction.ts';

test('takes secrets out of credentials and keeps the key id that attribution needs', () => {
  const credentials = {
    accessKeyId: 'ASIA1',
    sessionToken: 'IQoJ',
    secretAccessKey: 'x',
    expiration: 'Jul 10',
  };
  expect(redactRecord({ responseElements: { credentials } })).toEqual({
    responseElements: {
      credentials: {
        accessKeyId: 'ASIA1',
        sessionToken: REDACTED,
        secretAccessKey: REDACTED,
        expiration: 'Jul 10',
      },
    },
  });
});

test.each([
  { field: 'masterUserPassword', value: 'hunter2', is: REDACTED },
  { field: 'master-user-password', value: 'hunter2', is: REDACTED },
  { field: 'password', value: 1234, is: REDACTED },
  { field: 'password', value: 'HIDDEN_DUE_TO_SECURITY_REASONS', is: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
  { field: 'masterUserPassword', value: '****', is: '****' },
  { field: 'secretId', value: 'db', is: 'db' },
  { field: 'passwordResetRequired', value: false, is: false },
  { field: 'nextToken', value: 'page', is: 'page' },
])('leaves of $field $value: $is', ({ field, value, is }) => {
  expect(redactRecord({ a: [{ [field]: value }] })).toEqual({ a: [{ [field]: is }] });
});

test('hides environment variables by what their name says, in environments only', () => {
  expect(redactRecord({ environment: { HF_TOKEN: 'hf', EPOCHS: '3' }, note: { HF_TOKEN: 'kept' } })).toEqual({
    environment: { HF_TOKEN: REDACTED, EPOCHS: '3' },
    note: { HF_TOKEN: 'kept' },
  });
});

test('repairs text that evidence cannot hold and keeps odd names', () => {
  const odd = JSON.parse('{"__proto__": "a", "b\\ud800": "\\ud800"}');
  expect(JSON.stringify(redactRecord(odd))).toBe('{"__proto__":"a","b\ufffd":"\ufffd"}');
});

test('does not change its input', () => {
  const record = { credentials: { sessionToken: 'IQoJ' } };
  redactRecord(record);
  expect(record.credentials.sessionToken).toBe('IQoJ');
});
