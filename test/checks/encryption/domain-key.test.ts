import { expect, test } from 'vitest';
import { sagemakerDomainKey as check } from '../../../src/checks/encryption/domain-key.ts';
import { domainRecords, madeDomain, removedDomain } from '../../support/domain-records.ts';
import { keyArn, studioDomain } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

test.each([
  { title: 'none', domains: [], outcome: 'not-applicable' },
  { title: 'a customer key', domains: [studioDomain()], outcome: 'pass' },
  { title: 'no key', domains: [studioDomain({ keyId: null })], outcome: 'fail' },
  {
    title: 'a key of AWS',
    domains: [studioDomain({ keyId: 'alias/aws/elasticfilesystem' })],
    outcome: 'fail',
  },
  {
    title: 'a key that was not looked up',
    domains: [studioDomain({ keyId: keyArn('key-2') })],
    outcome: 'unknown',
  },
  {
    title: 'a deleted one with the key',
    changes: [madeDomain({ kmsKeyId: 'key-1' }), removedDomain],
    outcome: 'pass',
  },
  {
    title: 'a deleted one with the key by its older name',
    changes: [madeDomain({ homeEfsFileSystemKmsKeyId: 'key-1' }), removedDomain],
    outcome: 'pass',
  },
  { title: 'a deleted one without', changes: [madeDomain(), removedDomain], outcome: 'fail' },
  { title: 'one older than the log, deleted', changes: [removedDomain], outcome: 'unknown' },
  { title: 'a failed listing', domains: [studioDomain()], gaps: ['list'] as const, outcome: 'unknown' },
  { title: 'one that could not be read', gaps: ['describe'] as const, outcome: 'unknown' },
])('$title: $outcome', ({ outcome, ...given }) => {
  expect(judge(check, ...domainRecords(given)).outcome).toBe(outcome);
});
