import { expect, test } from 'vitest';
import { sagemakerEndpoints } from '../../src/evidence/kinds/sagemaker-endpoints.ts';
import { sagemakerLineage } from '../../src/evidence/kinds/sagemaker-lineage.ts';
import { sagemakerModelPackages } from '../../src/evidence/kinds/sagemaker-model-packages.ts';
import { type Model, sagemakerModels } from '../../src/evidence/kinds/sagemaker-models.ts';
import { sagemakerTrainingJobs } from '../../src/evidence/kinds/sagemaker-training-jobs.ts';
import { endpointLineage, traceEndpoints } from '../../src/lineage/endpoint-lineage.ts';
import type { LineageSources } from '../../src/lineage/sources.ts';
import {
  change,
  endpoint,
  endpointConfig,
  gapOf,
  lineageEntity,
  model,
  modelPackage,
  sagemakerArn,
  sealedOf,
  trainingJob,
} from '../support/evidence.ts';
import {
  DATA,
  ENDPOINT,
  JOB,
  lineageRecord,
  logOf,
  NEW_MODEL,
  NEW_PACKAGE,
  noContext,
  PACKAGE,
  TRAINED_ON,
  wholeSources,
} from './sources.ts';

const only = (sources: LineageSources) => {
  const [traced, ...others] = traceEndpoints(sources);
  expect(others).toEqual([]);
  if (!traced) throw new Error('no endpoint');
  return traced;
};
const nodeOf = (sources: LineageSources, id: string) =>
  only(sources).graph.nodes.find((node) => node.id === id);
const edgesOf = (sources: LineageSources) =>
  only(sources).graph.edges.map(({ from, to }) => `${short(from)} > ${short(to)}`);
const short = (id: string) => id.replace(/^.*111122223333[:.]/, '').replace(/@sha256.*/, '@digest');
const noJobs = [sealedOf(sagemakerTrainingJobs, { jobs: [] })];

test('traces an endpoint from its data to itself, both sources in one graph', () => {
  const { graph, breaks } = only(wholeSources());
  expect(breaks).toEqual([]);
  expect(graph).toMatchObject({
    account: '111122223333',
    region: 'us-east-1',
    endpoint: ENDPOINT,
    breaks: [],
  });
  expect(edgesOf(wholeSources())).toEqual([
    'dkr.ecr.us-east-1.amazonaws.com/readmission:1.4 > training-job/readmission-train',
    'dkr.ecr.us-east-1.amazonaws.com/readmission@digest > endpoint/readmission-prod',
    'dkr.ecr.us-east-1.amazonaws.com/readmission@digest > model-package/readmission/1',
    'action/deploy > endpoint/readmission-prod',
    'endpoint-config/readmission-config-1 > endpoint/readmission-prod',
    'model-package/readmission/1 > action/deploy',
    'model-package/readmission/1 > model/readmission-model-1',
    'model-package/readmission/1#approval > model-package/readmission/1',
    'model/readmission-model-1 > endpoint-config/readmission-config-1',
    'training-job/readmission-train > s3://northwind-models/output/readmission-train/output/model.tar.gz',
    's3://northwind-claims/train > training-job/readmission-train',
    's3://northwind-models/output/readmission-train/output/model.tar.gz > model-package/readmission/1',
  ]);
});

test('follows a shadow variant to its model and images too', () => {
  const [variant] = endpointConfig().variants;
  const [running] = endpoint().variants;
  const shadow = variant && { ...variant, name: 'shadow', modelName: 'candidate' };
  const candidate = model({ name: 'candidate', createdAt: '2026-07-12T08:00:00Z' });
  const images = [{ specified: 'x.dkr.ecr.us-east-1.amazonaws.com/new:2', resolved: null, resolvedAt: null }];
  const { graph } = only(
    wholeSources({
      endpoints: [
        sealedOf(sagemakerEndpoints, {
          endpoints: [
            endpoint({
              lastModifiedAt: '2026-07-12T09:00:00Z',
              shadowVariants: running ? [{ ...running, name: 'shadow', images }] : [],
            }),
          ],
          configs: [endpointConfig({ shadowVariants: shadow ? [shadow] : [] })],
        }),
      ],
      models: [sealedOf(sagemakerModels, { models: [NEW_MODEL, candidate] })],
    }),
  );
  expect(graph.edges).toContainEqual(
    expect.objectContaining({
      from: candidate.arn,
      to: endpointConfig().arn,
      label: 'shadow variant shadow',
    }),
  );
  expect(graph.nodes.map(({ id }) => id)).toContain('x.dkr.ecr.us-east-1.amazonaws.com/new:2');
});

test('gives identities where a source states one, of the registry before that of lineage', () => {
  expect(nodeOf(wholeSources(), DATA)?.identity).toBe('S3ETag d41d8cd98f00b204e9800998ecf8427e');
  expect(nodeOf(wholeSources(), TRAINED_ON)?.identity).toBe('S3ETag abc');
  expect(nodeOf(wholeSources({ lineage: [noContext] }), TRAINED_ON)?.identity).toBeNull();
});

test('never lends the digest that a tag had for the endpoint to the training job', () => {
  const images = only(wholeSources()).graph.nodes.filter(({ role }) => role === 'image');
  expect(images.map(({ label, identity }) => ({ label, identity }))).toEqual([
    { label: 'readmission:1.4', identity: null },
    { label: 'readmission@a1a1a1a1a1a1', identity: `sha256:${'a1'.repeat(32)}` },
  ]);
});

test('names every record that it rests on, once', () => {
  const sources = wholeSources();
  const digests = [
    ...sources.endpoints,
    ...sources.models,
    ...sources.packages,
    ...sources.trainingJobs,
    ...sources.lineage,
  ].map(({ digest }) => digest);
  expect(only(sources).graph.evidence).toEqual(digests.toSorted());
});

test('is the same whatever the order of the records', () => {
  const other = sealedOf(
    sagemakerEndpoints,
    { endpoints: [endpoint({ name: 'other' })], configs: [] },
    { region: 'eu-west-1' },
  );
  const sources = wholeSources();
  const forward = endpointLineage({ ...sources, endpoints: [...sources.endpoints, other] });
  const backward = endpointLineage({ ...sources, endpoints: [other, ...sources.endpoints] });
  expect(forward).toEqual(backward);
  expect(forward.map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1']);
});

test('finds a package and a job in other accounts', () => {
  const elsewhere = { account: '999988887777', region: 'us-east-1' };
  const arn = sagemakerArn('model-package', 'shared/4', elsewhere);
  const job = trainingJob({ arn: sagemakerArn('training-job', 'readmission-train', elsewhere) });
  const sources = wholeSources({
    models: [
      sealedOf(sagemakerModels, {
        models: [
          {
            ...NEW_MODEL,
            containers: [{ image: null, modelDataUrl: null, modelPackage: arn, repositoryAccessMode: null }],
          },
        ],
      }),
    ],
    packages: [
      sealedOf(
        sagemakerModelPackages,
        { groups: [], packages: [modelPackage({ arn, createdAt: '2026-07-12T00:00:00Z' })] },
        elsewhere,
      ),
    ],
    trainingJobs: [...noJobs, sealedOf(sagemakerTrainingJobs, { jobs: [job] }, elsewhere)],
    lineage: [noContext],
  });
  expect(only(sources).breaks).toMatchObject([{ code: 'no-context' }]);
  expect(only(sources).graph.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([arn, job.arn]));
});

const deletion = change({
  name: 'DeleteTrainingJob',
  at: '2026-08-03T10:00:00Z',
  request: { trainingJobName: 'readmission-train' },
});
const training = {
  trainingJobName: 'readmission-train',
  outputDataConfig: { s3OutputPath: 's3://northwind-models/output/' },
  inputDataConfig: [{ channelName: 'train', dataSource: { s3DataSource: { s3Uri: TRAINED_ON } } }],
};
const creation = change({
  name: 'CreateTrainingJob',
  at: '2026-07-10T08:00:00Z',
  request: training,
  response: { trainingJobArn: JOB },
});
type Container = Model['containers'][number];
const bare: Container = { image: null, modelDataUrl: null, modelPackage: null, repositoryAccessMode: null };
const modelsOf = (container: Partial<Container>) => [
  sealedOf(sagemakerModels, { models: [{ ...NEW_MODEL, containers: [{ ...bare, ...container }] }] }),
];
const denied = (action: string) => ({ gaps: [gapOf('denied', { action })] });

test.each<{ title: string; over: Partial<LineageSources>; breaks: [string, boolean][] }>([
  {
    title: 'an endpoint without a stated configuration',
    over: {
      endpoints: [sealedOf(sagemakerEndpoints, { endpoints: [endpoint({ configName: null })], configs: [] })],
    },
    breaks: [['config-unknown', false]],
  },
  {
    title: 'a configuration that is gone',
    over: { endpoints: [sealedOf(sagemakerEndpoints, { endpoints: [endpoint()], configs: [] })] },
    breaks: [['config-gone', true]],
  },
  {
    title: 'a configuration that could not be read',
    over: {
      endpoints: [
        sealedOf(
          sagemakerEndpoints,
          { endpoints: [endpoint()], configs: [] },
          denied('sagemaker:ListEndpointConfigs'),
        ),
      ],
    },
    breaks: [['config-gone', false]],
  },
  {
    title: 'a variant without a model',
    over: {
      endpoints: [
        sealedOf(sagemakerEndpoints, {
          endpoints: [endpoint()],
          configs: [
            endpointConfig({
              variants: [
                {
                  name: 'v',
                  modelName: null,
                  instanceType: null,
                  initialInstanceCount: null,
                  serverless: false,
                },
              ],
            }),
          ],
        }),
      ],
    },
    breaks: [['component-unknown', false]],
  },
  {
    title: 'a configuration that was made again under its name',
    over: {
      endpoints: [
        sealedOf(sagemakerEndpoints, {
          endpoints: [endpoint()],
          configs: [endpointConfig({ createdAt: '2026-08-01T00:00:00Z' })],
        }),
      ],
    },
    breaks: [['config-gone', true]],
  },
  {
    title: 'a model that was made again under its name',
    over: { models: [sealedOf(sagemakerModels, { models: [model({ createdAt: '2026-08-01T00:00:00Z' })] })] },
    breaks: [['model-gone', true]],
  },
  {
    title: 'a model that is gone',
    over: { models: [sealedOf(sagemakerModels, { models: [] })] },
    breaks: [['model-gone', true]],
  },
  {
    title: 'models that could not be listed',
    over: { models: [sealedOf(sagemakerModels, { models: [] }, denied('sagemaker:ListModels'))] },
    breaks: [['model-gone', false]],
  },
  { title: 'no record of models at all', over: { models: [] }, breaks: [['model-gone', false]] },
  {
    title: 'a model that was made without a package',
    over: { models: modelsOf({ modelDataUrl: DATA }), lineage: [noContext] },
    breaks: [
      ['no-package', true],
      ['no-context', true],
    ],
  },
  {
    title: 'a model without parameters',
    over: { models: modelsOf({}), lineage: [noContext] },
    breaks: [
      ['no-package', true],
      ['no-model-data', true],
      ['no-context', true],
    ],
  },
  {
    title: 'a package that is gone',
    over: {
      packages: [sealedOf(sagemakerModelPackages, { groups: [], packages: [] })],
      lineage: [noContext],
    },
    breaks: [
      ['package-gone', true],
      ['no-context', true],
    ],
  },
  {
    title: 'a package of an account that is out of scope',
    over: {
      models: modelsOf({ modelPackage: 'arn:aws:sagemaker:us-east-1:999988887777:model-package/shared/1' }),
      lineage: [noContext],
    },
    breaks: [
      ['package-gone', false],
      ['no-context', true],
    ],
  },
  {
    title: 'parameters that no training job made',
    over: { models: modelsOf({ modelDataUrl: 's3://elsewhere/model.tar.gz' }), lineage: [noContext] },
    breaks: [
      ['no-package', true],
      ['no-context', true],
      ['no-training-job', true],
    ],
  },
  {
    title: 'the same while the jobs could not be listed',
    over: {
      trainingJobs: [sealedOf(sagemakerTrainingJobs, { jobs: [] }, denied('sagemaker:ListTrainingJobs'))],
      lineage: [noContext],
    },
    breaks: [
      ['no-context', true],
      ['no-training-job', false],
    ],
  },
  {
    title: 'a package from before the period that lineage does not know either',
    over: {
      packages: [sealedOf(sagemakerModelPackages, { groups: [], packages: [modelPackage()] })],
      trainingJobs: noJobs,
      lineage: [noContext],
    },
    breaks: [
      ['no-context', true],
      ['no-training-job', false],
    ],
  },
  {
    title: 'a package from before the period to which lineage has no job',
    over: {
      packages: [sealedOf(sagemakerModelPackages, { groups: [], packages: [modelPackage()] })],
      trainingJobs: noJobs,
      lineage: [lineageRecord({ drop: 'experiment-trial-component/t' })],
    },
    breaks: [['no-training-job', true]],
  },
  {
    title: 'a job of the period that only lineage still knows',
    over: { trainingJobs: noJobs },
    breaks: [['training-job-gone', true]],
  },
  {
    title: 'a job from before the period that lineage knows',
    over: { trainingJobs: noJobs, lineage: [lineageRecord({ createdAt: '2026-05-01T00:00:00Z' })] },
    breaks: [],
  },
  {
    title: 'a job that only the log still knows',
    over: { trainingJobs: noJobs, lineage: [noContext], changes: [logOf(creation, deletion)] },
    breaks: [
      ['no-context', true],
      ['training-job-gone', true],
    ],
  },
  {
    title: 'a job that was created after the package',
    over: {
      trainingJobs: [
        sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob({ createdAt: '2026-08-01T00:00:00Z' })] }),
      ],
    },
    breaks: [['training-job-later', true]],
  },
  {
    title: 'a job without inputs',
    over: {
      trainingJobs: [sealedOf(sagemakerTrainingJobs, { jobs: [trainingJob({ inputs: [] })] })],
      lineage: [noContext],
    },
    breaks: [
      ['no-context', true],
      ['no-data', true],
    ],
  },
  {
    title: 'a job that read from a file system',
    over: {
      trainingJobs: [
        sealedOf(sagemakerTrainingJobs, {
          jobs: [trainingJob({ inputs: [{ channel: 'train', uri: null }] })],
        }),
      ],
      lineage: [noContext],
    },
    breaks: [
      ['no-context', true],
      ['data-unlocated', false],
    ],
  },
  {
    title: 'lineage that could not be read',
    over: { lineage: [] },
    breaks: [['no-context', false]],
  },
])('breaks at $title', ({ over, breaks }) => {
  const found = only(wholeSources(over)).breaks;
  expect(found.map(({ code, certain }) => [code, certain])).toEqual(breaks);
});

test('says who deleted a job, and keeps the inputs that the log names', () => {
  const sources = wholeSources({
    trainingJobs: noJobs,
    lineage: [noContext],
    changes: [logOf(creation, deletion)],
  });
  expect(only(sources).graph.breaks).toContain(
    'Training job readmission-train was deleted on 2026-08-03T10:00:00Z by alice.',
  );
  expect(nodeOf(sources, JOB)).toMatchObject({ role: 'training-job', missing: true });
  expect(edgesOf(sources)).toContain('s3://northwind-claims/train > training-job/readmission-train');
});

test('takes the inputs of a deleted job from the log when its lineage was deleted too', () => {
  const sources = wholeSources({
    trainingJobs: noJobs,
    lineage: [lineageRecord({ drop: 'artifact/d' })],
    changes: [logOf(creation, deletion)],
  });
  expect(only(sources).breaks.map(({ code }) => code)).toEqual(['training-job-gone']);
  expect(edgesOf(sources)).toContain('s3://northwind-claims/train > training-job/Readmission-train');
});

test('takes the job that was there when the model was made, where a name was used again', () => {
  const again = {
    ...creation,
    eventId: 'again',
    at: '2026-08-20T08:00:00Z',
    request: { ...training, inputDataConfig: [] },
  };
  const log = [logOf(creation, deletion, again)];
  const sources = wholeSources({ trainingJobs: noJobs, lineage: [noContext], changes: log });
  expect(edgesOf(sources)).toContain('s3://northwind-claims/train > training-job/readmission-train');
});

test('does not take a refused deletion for one', () => {
  const refused = logOf({ ...deletion, error: 'AccessDenied' });
  expect(only(wholeSources({ changes: [refused] })).breaks).toEqual([]);
});

test('marks what should be there and is not', () => {
  const sources = wholeSources({ models: modelsOf({ modelDataUrl: DATA }), lineage: [noContext] });
  const missing = only(sources).graph.nodes.filter((node) => node.missing);
  expect(missing.map(({ role, label }) => ({ role, label }))).toEqual([
    { role: 'package', label: 'no model package' },
  ]);
});

test('follows a job whose input is the result of another job', () => {
  const base = trainingJob({ name: 'base', inputs: [{ channel: 'train', uri: 's3://raw/all/' }] });
  const tuned = trainingJob({ inputs: [{ channel: 'model', uri: base.modelArtifactUri }] });
  const sources = wholeSources({
    trainingJobs: [sealedOf(sagemakerTrainingJobs, { jobs: [base, tuned] })],
    lineage: [noContext],
  });
  expect(edgesOf(sources)).toEqual(
    expect.arrayContaining([
      's3://raw/all > training-job/base',
      'training-job/base > s3://northwind-models/output/base/output/model.tar.gz',
      's3://northwind-models/output/base/output/model.tar.gz > training-job/readmission-train',
    ]),
  );
});

test('takes from a run in lineage what a job of the time before the period read, ran in and made', () => {
  const { body } = lineageRecord({ createdAt: '2026-06-01T08:00:00Z' }).evidence;
  const image = '111122223333.dkr.ecr.us-east-1.amazonaws.com/train:3';
  const run = {
    inputs: [
      { name: 'SageMaker.ImageUri', value: image },
      { name: 'validation', value: 's3://northwind-claims/validation/' },
      { name: 'notes', value: 'no address' },
    ],
    outputs: [
      { name: 'SageMaker.DebugHookOutput', value: 's3://northwind-models/debug' },
      { name: 'SageMaker.ModelArtifact', value: DATA },
    ],
  };
  // Nothing but the run itself says what it read and made.
  const kept = body.associations.filter(({ source }) => !/artifact\/d$|trial-component/.test(source));
  const aside = { source: sagemakerArn('experiment-trial-component', 't'), type: 'ContributedTo' };
  const lineage = [
    sealedOf(sagemakerLineage, {
      ...body,
      entities: body.entities.map((entity) =>
        entity.type === 'trial-component' ? { ...entity, ...run } : entity,
      ),
      associations: [...kept, { ...aside, destination: sagemakerArn('context', 'e') }],
    }),
  ];
  const edges = edgesOf(wholeSources({ trainingJobs: noJobs, lineage }));
  expect(edges.filter((edge) => edge.includes('training-job/'))).toEqual([
    'dkr.ecr.us-east-1.amazonaws.com/train:3 > training-job/Readmission-train',
    'training-job/Readmission-train > endpoint/readmission-prod',
    'training-job/Readmission-train > s3://northwind-models/output/readmission-train/output/model.tar.gz',
    's3://northwind-claims/validation > training-job/Readmission-train',
  ]);
  expect(only(wholeSources({ trainingJobs: noJobs, lineage })).breaks).toEqual([]);
});

test('shows an earlier package that lineage still knows, and does not judge it', () => {
  const earlier = modelPackage({
    arn: sagemakerArn('model-package', 'readmission/0'),
    containers: [
      { image: null, imageDigest: null, modelDataUrl: 's3://gone/model.tar.gz', modelDataETag: null },
    ],
  });
  const record = lineageRecord();
  const { body } = record.evidence;
  const artifact = sagemakerArn('artifact', 'old');
  const sources = wholeSources({
    packages: [sealedOf(sagemakerModelPackages, { groups: [], packages: [NEW_PACKAGE, earlier] })],
    lineage: [
      sealedOf(sagemakerLineage, {
        ...body,
        entities: [...body.entities, lineageEntity({ arn: artifact, sourceUri: earlier.arn })],
        associations: [
          ...body.associations,
          { source: artifact, destination: sagemakerArn('context', 'e'), type: 'ContributedTo' },
        ],
      }),
    ],
  });
  expect(nodeOf(sources, earlier.arn)).toMatchObject({ role: 'package', missing: false });
  expect(only(sources).breaks).toEqual([]);
});

test('ends on lineage that goes in a circle', () => {
  const record = lineageRecord();
  const circle = {
    ...record,
    evidence: {
      ...record.evidence,
      body: {
        ...record.evidence.body,
        associations: [
          ...record.evidence.body.associations,
          {
            source: sagemakerArn('context', 'e'),
            destination: sagemakerArn('artifact', 'd'),
            type: 'DerivedFrom',
          },
        ],
      },
    },
  };
  expect(only(wholeSources({ lineage: [circle] })).breaks).toEqual([]);
});

test('names packages and models by themselves where no record describes them', () => {
  const sources = wholeSources({
    models: [
      sealedOf(sagemakerModels, { models: [model({ createdAt: NEW_PACKAGE.createdAt, containers: [] })] }),
    ],
    packages: [sealedOf(sagemakerModelPackages, { groups: [], packages: [] })],
  });
  expect(nodeOf(sources, PACKAGE)).toMatchObject({ role: 'package', label: 'readmission/1', missing: false });
});
