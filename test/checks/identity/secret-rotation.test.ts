import { expect, test } from 'vitest';
import { secretsmanagerSecretRotation as check } from '../../../src/checks/identity/secret-rotation.ts';
import type { Gap } from '../../../src/evidence/gap.ts';
import { type Secret, secretsmanagerSecrets } from '../../../src/evidence/kinds/secretsmanager-secrets.ts';
import { gapOf, sealedOf, secret } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const judged = (secrets: readonly Secret[], gaps: readonly Gap[] = []) =>
  judge(check, sealedOf(secretsmanagerSecrets, { secrets: [...secrets] }, { gaps }));
const off = { rotationEnabled: null, rotationRule: null, lastRotatedAt: null, nextRotationAt: null };

test.each<{ title: string; secrets: readonly Secret[]; gaps?: Gap[]; outcome: string }>([
  { title: 'no secret', secrets: [], outcome: 'not-applicable' },
  { title: 'rotated', secrets: [secret()], outcome: 'pass' },
  { title: 'rotation never set up', secrets: [secret(off)], outcome: 'fail' },
  { title: 'rotation off', secrets: [secret({ ...off, rotationEnabled: false })], outcome: 'fail' },
  {
    title: 'a rotation that is due on the day of collection',
    secrets: [secret({ nextRotationAt: '2026-10-02T23:59:59Z' })],
    outcome: 'pass',
  },
  {
    title: 'a rotation that is overdue',
    secrets: [secret({ nextRotationAt: '2026-10-01T23:59:59Z' })],
    outcome: 'fail',
  },
  { title: 'no next rotation stated', secrets: [secret({ nextRotationAt: null })], outcome: 'unknown' },
  { title: 'a copy', secrets: [secret({ ...off, primaryRegion: 'eu-west-1' })], outcome: 'not-applicable' },
  {
    title: 'a secret that a service keeps',
    secrets: [secret({ ...off, owningService: 'events' })],
    outcome: 'not-applicable',
  },
  {
    title: 'a secret that a service keeps and rotates too late',
    secrets: [secret({ owningService: 'rds', nextRotationAt: '2026-09-01T00:00:00Z' })],
    outcome: 'fail',
  },
  {
    title: 'secrets that could not be listed',
    secrets: [secret()],
    gaps: [gapOf('denied', { action: 'secretsmanager:ListSecrets' })],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ secrets, gaps, outcome }) => {
  expect(judged(secrets, gaps).outcome).toBe(outcome);
});
