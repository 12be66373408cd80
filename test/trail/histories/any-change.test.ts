import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { endpointHistories } from '../../../src/trail/histories/endpoints.ts';
import { packageHistories } from '../../../src/trail/histories/model-packages.ts';
import { models } from '../../../src/trail/histories/models.ts';
import { trailHistories } from '../../../src/trail/histories/trails.ts';
import { trainingJobs } from '../../../src/trail/histories/training-jobs.ts';
import { change, changesBody, PERIOD, sealedOf } from '../../support/evidence.ts';

const FIELDS = [
  ...['endpointName', 'endpointConfigName', 'productionVariants', 'modelName', 'primaryContainer'],
  ...[
    'containers',
    'vpcConfig',
    'modelPackageName',
    'modelPackageArn',
    'modelPackageGroupName',
    'modelApprovalStatus',
  ],
  ...['trainingJobName', 'resourceConfig', 'inputDataConfig', 'name', 'trailName', 'eventSelectors'],
  ...['advancedEventSelectors', 'tags', 'executionRoleArn', 'kmsKeyId', 'enableNetworkIsolation'],
];

const NAMES = [
  ...['CreateEndpoint', 'UpdateEndpoint', 'UpdateEndpointWeightsAndCapacities', 'DeleteEndpoint'],
  ...['CreateEndpointConfig', 'DeleteEndpointConfig', 'CreateModel', 'DeleteModel', 'CreateTrainingJob'],
  ...['CreateModelPackage', 'UpdateModelPackage', 'DeleteModelPackage', '__proto__', 'constructor'],
];

const TRAIL_NAMES = [
  'CreateTrail',
  'UpdateTrail',
  'DeleteTrail',
  'StartLogging',
  'StopLogging',
  'PutEventSelectors',
];

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', 'a', 'b', 'Approved', 'arn:', null, [], {}, [null], [{}], [{ a: [] }]),
);
const named = {
  ...{ endpointName: 'a', endpointConfigName: 'a', modelName: 'a', modelPackageName: 'a' },
  ...{ trainingJobName: 'a', name: 'a' },
};
const parameters = fc.oneof(
  fc.dictionary(fc.constantFrom(...FIELDS), odd, { maxKeys: 5 }).map((over) => ({ ...named, ...over })),
  odd,
);

const changes = fc
  .record({
    request: parameters,
    response: parameters,
    day: fc.integer({ min: 1, max: 28 }),
    of: fc.oneof(
      fc.constantFrom(...NAMES).map((name) => ({ name, source: 'sagemaker.amazonaws.com' })),
      fc.constantFrom(...TRAIL_NAMES).map((name) => ({ name, source: 'cloudtrail.amazonaws.com' })),
    ),
  })
  .map(({ request, response, day, of }) =>
    change({ ...of, request, response, at: `2026-08-${String(day).padStart(2, '0')}T00:00:00Z` }),
  );

const HISTORIES = {
  endpoints: endpointHistories,
  models,
  packages: packageHistories,
  trails: trailHistories,
  'training jobs': trainingJobs,
} as const;

test.each(Object.entries(HISTORIES))(
  'the history of %s comes to an end whatever the parameters of the calls hold',
  (_, historyOf) => {
    let told = 0;
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 8 }), (some) => {
        told += [...historyOf([], [sealedOf(cloudtrailChanges, changesBody(some))], PERIOD)].length;
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(0);
  },
);
