import type {
  ProtectedResource,
  RecoveryPoint,
} from '../../../src/evidence/kinds/backup-protected-resources.ts';
import type { Alarm } from '../../../src/evidence/kinds/cloudwatch-alarms.ts';
import type { EcrImage, EcrRepository } from '../../../src/evidence/kinds/ecr-images.ts';
import type { EventRule } from '../../../src/evidence/kinds/eventbridge-rules.ts';
import type { LogGroup } from '../../../src/evidence/kinds/logs-groups.ts';
import type { Secret } from '../../../src/evidence/kinds/secretsmanager-secrets.ts';
import { keyArn, sagemakerArn } from './record.ts';

const REPOSITORY = 'arn:aws:ecr:us-east-1:111122223333:repository/readmission';
const TOPIC = 'arn:aws:sns:us-east-1:111122223333:on-call';
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

/** An alarm on errors of the endpoint readmission-prod that tells a topic. */
export function alarm(over: Partial<Alarm> = {}): Alarm {
  const name = over.name ?? 'readmission-errors';
  return {
    name,
    arn: `arn:aws:cloudwatch:us-east-1:111122223333:alarm:${name}`,
    type: 'metric',
    state: 'OK',
    updatedAt: '2026-06-01T09:00:00Z',
    actionsEnabled: true,
    alarmActions: [TOPIC],
    metrics: [
      {
        namespace: 'AWS/SageMaker',
        name: 'Invocation5XXErrors',
        account: null,
        dimensions: [
          { name: 'EndpointName', value: 'readmission-prod' },
          { name: 'VariantName', value: 'AllTraffic' },
        ],
      },
    ],
    expressions: [],
    rule: null,
    ...over,
  };
}

/** An enabled rule for every event of SageMaker, with a topic as its target. */
export function eventRule(over: Partial<EventRule> = {}): EventRule {
  const name = over.name ?? 'sagemaker-changes';
  return {
    name,
    arn: `arn:aws:events:us-east-1:111122223333:rule/${name}`,
    state: 'ENABLED',
    pattern: '{"source":["aws.sagemaker"]}',
    managedBy: null,
    targets: [TOPIC],
    ...over,
  };
}

/** A group of SageMaker under a customer key that keeps events for 400 days. */
export function logGroup(over: Partial<LogGroup> = {}): LogGroup {
  const name = over.name ?? '/aws/sagemaker/TrainingJobs';
  return {
    name,
    arn: `arn:aws:logs:us-east-1:111122223333:log-group:${name}`,
    use: 'sagemaker',
    retentionDays: 400,
    keyId: keyArn('key-1'),
    class: 'STANDARD',
    ...over,
  };
}

/** A secret that is rotated every thirty days, the next time after collection. */
export function secret(over: Partial<Secret> = {}): Secret {
  const name = over.name ?? 'feature-store/reader';
  return {
    name,
    arn: `arn:aws:secretsmanager:us-east-1:111122223333:secret:${name}-a1B2c3`,
    createdAt: '2026-01-05T08:00:00Z',
    lastChangedAt: '2026-09-20T02:00:00Z',
    lastAccessedAt: '2026-10-01T00:00:00Z',
    keyId: keyArn('key-1'),
    rotationEnabled: true,
    rotationRule: '30 days',
    lastRotatedAt: '2026-09-20T02:00:00Z',
    nextRotationAt: '2026-10-20T23:59:59Z',
    owningService: null,
    primaryRegion: null,
    ...over,
  };
}

/** A backup of the bucket of the builder, made in the last days of the period and still there. */
export function recoveryPoint(over: Partial<RecoveryPoint> = {}): RecoveryPoint {
  return {
    arn: 'arn:aws:backup:us-east-1:111122223333:recovery-point:northwind-claims-2',
    vault: 'ml',
    createdAt: '2026-09-30T05:00:00Z',
    status: 'COMPLETED',
    ...over,
  };
}

/** The bucket of the builder, backed up every day. */
export function protectedResource(over: Partial<ProtectedResource> = {}): ProtectedResource {
  return {
    arn: 'arn:aws:s3:::northwind-claims',
    name: 'northwind-claims',
    lastBackupAt: '2026-10-02T05:00:00Z',
    lastVaultArn: 'arn:aws:backup:us-east-1:111122223333:backup-vault:ml',
    lastRecoveryPointArn: 'arn:aws:backup:us-east-1:111122223333:recovery-point:northwind-claims-4',
    recoveryPoints: [recoveryPoint()],
    ...over,
  };
}
