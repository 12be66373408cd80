import { cloudtrailChanges } from '../../src/evidence/kinds/cloudtrail-changes.ts';
import { s3Objects } from '../../src/evidence/kinds/s3-objects.ts';
import { sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerInferenceComponents } from '../../src/evidence/kinds/sagemaker-inference-components.ts';
import { sagemakerLineage } from '../../src/evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../src/evidence/kinds/sagemaker-model-packages.ts';
import { sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../src/evidence/kinds/sagemaker-training-jobs.ts';
import type { LineageSources } from '../../src/lineage/sources.ts';
import {
  type change,
  endpoint,
  endpointConfig,
  lineageEntity,
  model,
  modelPackage,
  modelPackageGroup,
  sagemakerArn,
  sealedOf,
  trainingJob,
} from '../support/evidence.ts';

export const DATA = 's3://northwind-models/output/readmission-train/output/model.tar.gz';
export const TRAINED_ON = 's3://northwind-claims/train';
export const JOB = sagemakerArn('training-job', 'readmission-train');
export const PACKAGE = sagemakerArn('model-package', 'readmission/1');
export const ENDPOINT = sagemakerArn('endpoint', 'readmission-prod');

/** The chain of the builders, moved into the period. */
export const NEW_PACKAGE = modelPackage({ createdAt: '2026-07-11T08:00:00Z' });
export const NEW_MODEL = model({ createdAt: '2026-07-12T08:00:00Z' });
const NEW_ENDPOINT = endpoint({ lastModifiedAt: '2026-07-12T09:00:00Z' });

const entityArn = (type: string, name: string) => sagemakerArn(type, name);
const entities = [
  lineageEntity({
    arn: entityArn('context', 'e'),
    type: 'context',
    lineageType: 'Endpoint',
    sourceUri: ENDPOINT,
  }),
  lineageEntity({
    arn: entityArn('action', 'deploy'),
    type: 'action',
    lineageType: 'ModelDeployment',
    name: 'deploy',
  }),
  lineageEntity({ arn: entityArn('artifact', 'p'), lineageType: 'Model', sourceUri: PACKAGE }),
  lineageEntity({
    arn: entityArn('artifact', 'm'),
    lineageType: 'Model',
    sourceUri: DATA,
    identities: [{ type: 'S3ETag', value: 'from-lineage' }],
  }),
  lineageEntity({
    arn: entityArn('experiment-trial-component', 't'),
    type: 'trial-component',
    lineageType: 'TrainingJob',
    sourceUri: JOB.replace('readmission', 'Readmission'),
    createdAt: '2026-07-10T08:00:00Z',
  }),
  lineageEntity({
    arn: entityArn('artifact', 'd'),
    lineageType: 'DataSet',
    sourceUri: TRAINED_ON,
    identities: [{ type: 'S3ETag', value: 'abc' }],
  }),
];

/** A lineage record in which the endpoint descends from its package, its model data, its job and its data. */
export const lineageRecord = (over: { drop?: string; createdAt?: string } = {}) =>
  sealedOf(sagemakerLineage, {
    starts: [{ endpointArn: ENDPOINT, entityArn: entityArn('context', 'e') }],
    packages: [],
    entities: entities.map((entity) => (over.createdAt ? { ...entity, createdAt: over.createdAt } : entity)),
    associations: [
      ['artifact/d', 'experiment-trial-component/t', 'ContributedTo'],
      ['experiment-trial-component/t', 'artifact/m', 'Produced'],
      ['artifact/m', 'artifact/p', 'ContributedTo'],
      ['artifact/p', 'action/deploy', 'ContributedTo'],
      ['action/deploy', 'context/e', 'AssociatedWith'],
    ]
      .filter(([source]) => source !== over.drop)
      .map(([source = '', destination = '', type = '']) => ({
        source: `arn:aws:sagemaker:us-east-1:111122223333:${source}`,
        destination: `arn:aws:sagemaker:us-east-1:111122223333:${destination}`,
        type,
      })),
  });

export const noContext = sealedOf(sagemakerLineage, {
  starts: [{ endpointArn: ENDPOINT, entityArn: null }],
  packages: [],
  entities: [],
  associations: [],
});

/** Records of an endpoint whose way to its data is whole. */
export function wholeSources(over: Partial<LineageSources> = {}): LineageSources {
  return {
    endpoints: [sealedOf(sagemakerEndpoints, { endpoints: [NEW_ENDPOINT], configs: [endpointConfig()] })],
    components: [sealedOf(sagemakerInferenceComponents, { components: [] })],
    models: [sealedOf(sagemakerModels, { models: [NEW_MODEL] })],
    packages: [sealedOf(sagemakerModelPackages, { groups: [modelPackageGroup()], packages: [NEW_PACKAGE] })],
    trainingJobs: [sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob()] })],
    lineage: [lineageRecord()],
    objects: [sealedOf(s3Objects, { objects: [] })],
    changes: [],
    ...over,
  };
}

/** A log with these events. */
export const logOf = (...changes: ReturnType<typeof change>[]): LineageSources['changes'][number] =>
  sealedOf(cloudtrailChanges, {
    source: {
      engine: 'local',
      location: 'logs',
      files: 1,
      records: 1,
      duplicates: 0,
      integrity: 'proven',
      integrityReason: null,
    },
    changes,
    after: [],
  });
