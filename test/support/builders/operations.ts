import type { EcrImage, EcrRepository } from '../../../src/evidence/kinds/ecr-images.ts';
import { sagemakerArn } from './record.ts';

const REPOSITORY = 'arn:aws:ecr:us-east-1:111122223333:repository/readmission';
const USERS = [sagemakerArn('endpoint', 'readmission-prod')];

/** An image that is scanned all the time and has no critical finding. */
export function ecrImage(over: Partial<EcrImage> = {}): EcrImage {
  const digest = `sha256:${'a1'.repeat(32)}`;
  return {
    id: `${REPOSITORY}@${digest}`,
    repositoryArn: REPOSITORY,
    inRegistry: true,
    digest,
    tags: ['1.4'],
    pushedAt: '2026-06-01T07:00:00Z',
    namedAs: [`111122223333.dkr.ecr.us-east-1.amazonaws.com/readmission@${digest}`],
    usedBy: USERS,
    scan: {
      status: 'ACTIVE',
      completedAt: '2026-10-01T08:00:00Z',
      findings: [{ severity: 'MEDIUM', count: 3 }],
    },
    ...over,
  };
}

/** A repository whose tags cannot be moved. */
export function ecrRepository(over: Partial<EcrRepository> = {}): EcrRepository {
  return {
    arn: REPOSITORY,
    name: 'readmission',
    tagMutability: 'IMMUTABLE',
    scanOnPush: true,
    usedBy: USERS,
    ...over,
  };
}
