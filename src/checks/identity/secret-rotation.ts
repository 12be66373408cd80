import { type Secret, secretsmanagerSecrets } from '../../evidence/kinds/secretsmanager-secrets.ts';
import { defineCheck } from '../check.ts';
import type { Seen } from '../over-period.ts';

/** Looks whether secrets are rotated, and in time. */
export const secretsmanagerSecretRotation = defineCheck({
  id: 'secretsmanager-secret-rotation',
  topic: 'identity',
  title: 'Every secret is rotated automatically, and no rotation is overdue',
  failureTitle: 'Some secrets are not rotated automatically, or their rotation is overdue',
  rationale:
    'A secret that was copied once opens the door until it is changed. Rotation sets an end to that.',
  procedure:
    'For every secret of Secrets Manager in the regions in scope that exists at collection: automatic rotation is on, and the day by which the next rotation is due is not over. A secret of which the service states no rotation never had one. Copies of secrets of another region, and secrets that a service of AWS keeps for itself without rotation, are not judged. Whether the time between rotations is short enough is not judged.',
  severity: 'medium',
  remediation:
    'Switch on rotation with a function that can change the secret, and repair a rotation that fails.',
  needs: { secrets: secretsmanagerSecrets },
  restsOn: ['secretsmanager:ListSecrets'],

  observe: ({ secrets }) =>
    secrets.flatMap(({ digest, evidence: { scope, collectedAt, body } }) =>
      body.secrets.map((item) => ({
        scope,
        resource: item.arn,
        ...rotationSeen(item, collectedAt),
        basis: 'collection',
        intervals: [],
        evidence: [digest],
      })),
    ),
});

function rotationSeen(secret: Secret, collectedAt: string): Seen {
  const { rotationEnabled, rotationRule, lastRotatedAt, nextRotationAt, owningService, primaryRegion } =
    secret;
  if (primaryRegion !== null) {
    return { met: 'not-applicable', note: `A copy of the secret of ${primaryRegion}, where it is rotated.` };
  }
  if (rotationEnabled !== true) {
    const note = rotationEnabled === null ? 'Rotation was never set up.' : 'Rotation is off.';
    if (owningService === null) return { met: false, note };
    return { met: 'not-applicable', note: `${note} ${owningService} keeps this secret.` };
  }
  const note = `Rotation: ${rotationRule ?? 'no rule stated'}; last ${lastRotatedAt ?? 'not stated'}, next due by ${nextRotationAt ?? 'a time that is not stated'}.`;
  if (nextRotationAt === null) return { met: null, note };
  return { met: Date.parse(nextRotationAt) >= Date.parse(collectedAt), note };
}
