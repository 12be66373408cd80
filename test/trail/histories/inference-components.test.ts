import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import {
  type InferenceComponent,
  sagemakerInferenceComponents,
} from '../../../src/evidence/kinds/sagemaker-inference-components.ts';
import { componentHistories } from '../../../src/trail/histories/inference-components.ts';
import {
  change,
  changesBody,
  inferenceComponent,
  PERIOD,
  sealedOf,
  specification,
} from '../../support/evidence.ts';

type Changes = Parameters<typeof changesBody>[0];
const NAME = 'readmission-component';
const ON = { endpointName: 'readmission-prod' };
const running = (modelName: string) => ({ specification: { modelName } });
const event = (name: string, at: string, request: object = {}) =>
  change({ name: `${name}InferenceComponent`, at, request: { inferenceComponentName: NAME, ...request } });
const gone = (at: string) => change({ name: 'DeleteEndpoint', at, request: ON });
const listed = (over: Partial<InferenceComponent> = {}) => [inferenceComponent(over)];
const modelled = (modelName: string) => ({ specifications: [specification({ modelName })] });

const histories = (components: readonly InferenceComponent[], changes: Changes | null, after: Changes = []) =>
  componentHistories(
    [sealedOf(sagemakerInferenceComponents, { components: [...components] })],
    changes ? [sealedOf(cloudtrailChanges, changesBody(changes, after))] : [],
    PERIOD,
  );
const states = (...given: Parameters<typeof histories>) =>
  histories(...given).map(({ stretches }) =>
    stretches.map(({ from, state }) => {
      const said =
        state.kind === 'running' ? state.specifications.map((one) => one.modelName).join() : state.kind;
      return `${from.slice(5, 10)} ${said}`;
    }),
  );

test.each<{
  title: string;
  components: readonly InferenceComponent[];
  changes: Changes | null;
  after?: Changes;
  expected: string[];
}>([
  {
    title: 'one that nobody touched',
    components: listed(),
    changes: [],
    expected: ['07-01 readmission-model-1'],
  },
  {
    title: 'one of which only copies were changed',
    components: listed({ lastModifiedAt: '2026-09-01T00:00:00Z' }),
    changes: [event('Update', '2026-08-01T00:00:00Z', { runtimeConfig: { copyCount: 4 } })],
    expected: ['07-01 readmission-model-1'],
  },
  {
    title: 'one of which only resources were changed',
    components: listed(),
    changes: [
      event('Update', '2026-08-01T00:00:00Z', {
        specification: { computeResourceRequirements: { minMemoryRequiredInMb: 4096 } },
      }),
    ],
    expected: ['07-01 readmission-model-1'],
  },
  {
    title: 'one that got another model',
    components: listed(modelled('b')),
    changes: [event('Update', '2026-08-01T00:00:00Z', running('b'))],
    expected: ['07-01 unknown', '08-01 b'],
  },
  {
    title: 'one made in the period, by the log',
    components: listed({ createdAt: '2026-08-01T00:00:02Z' }),
    changes: [event('Create', '2026-08-01T00:00:00Z', { ...ON, ...running('readmission-model-1') })],
    expected: ['07-01 absent', '08-01 readmission-model-1'],
  },
  {
    title: 'one made in the period, by its own word',
    components: listed({ createdAt: '2026-08-01T00:00:02Z' }),
    changes: [],
    expected: ['07-01 absent', '08-01 readmission-model-1'],
  },
  {
    title: 'one made and updated in the period, its creation not in the log',
    components: listed({ createdAt: '2026-08-01T00:00:02Z', ...modelled('b') }),
    changes: [event('Update', '2026-09-01T00:00:00Z', running('b'))],
    expected: ['07-01 absent', '08-01 unknown', '09-01 b'],
  },
  {
    title: 'one that was made and deleted',
    components: [],
    changes: [
      event('Create', '2026-08-01T00:00:00Z', { ...ON, ...running('a') }),
      event('Delete', '2026-08-05T00:00:00Z'),
    ],
    expected: ['07-01 absent', '08-01 a', '08-05 absent'],
  },
  {
    title: 'one that was deleted and is older than the log',
    components: [],
    changes: [event('Delete', '2026-08-05T00:00:00Z')],
    expected: ['07-01 unknown', '08-05 absent'],
  },
  {
    title: 'one that went with its endpoint',
    components: [],
    changes: [
      event('Create', '2026-08-01T00:00:00Z', { ...ON, ...running('a') }),
      gone('2026-08-06T00:00:00Z'),
    ],
    expected: ['07-01 absent', '08-01 a', '08-06 absent'],
  },
  {
    title: 'one that was asked for without saying what it runs',
    components: [],
    changes: [event('Create', '2026-08-01T00:00:00Z', ON)],
    expected: ['07-01 absent', '08-01 unknown'],
  },
  {
    title: 'one that could not be described',
    components: listed({ specifications: null }),
    changes: [],
    expected: ['07-01 unknown'],
  },
  {
    title: 'one changed after the period',
    components: listed(modelled('c')),
    changes: [],
    after: [event('Update', '2026-10-01T10:00:00Z', running('c'))],
    expected: ['07-01 unknown'],
  },
  {
    title: 'one scaled after the period',
    components: listed({ lastModifiedAt: '2026-10-01T10:00:00Z' }),
    changes: [],
    after: [event('Update', '2026-10-01T10:00:00Z', { runtimeConfig: { copyCount: 1 } })],
    expected: ['07-01 readmission-model-1'],
  },
  {
    title: 'one modified after the period, without a log',
    components: listed({ lastModifiedAt: '2026-10-01T10:00:00Z' }),
    changes: null,
    expected: ['07-01 unknown'],
  },
  {
    title: 'an update that went back to what ran before',
    components: listed(),
    changes: [event('Update', '2026-08-01T00:00:00Z', running('b'))],
    expected: ['07-01 unknown', '08-01 unknown'],
  },
  {
    title: 'an update after which there was another one after the period',
    components: listed(modelled('c')),
    changes: [event('Update', '2026-08-01T00:00:00Z', running('b'))],
    after: [event('Update', '2026-10-01T10:00:00Z', running('c'))],
    expected: ['07-01 unknown', '08-01 b'],
  },
  {
    title: 'an update that was refused',
    components: listed(),
    changes: [{ ...event('Update', '2026-08-01T00:00:00Z', running('b')), error: 'ValidationException' }],
    expected: ['07-01 readmission-model-1'],
  },
])('$title', ({ components, changes, after = [], expected }) => {
  expect(states(components, changes, after)).toEqual([expected]);
});

test('leaves out a component that was made after the period', () => {
  expect(states(listed({ createdAt: PERIOD.to }), [])).toEqual([]);
});

test('takes everything that a request says', () => {
  const request = {
    ...ON,
    specifications: [
      {
        instanceType: 'ml.g5.xlarge',
        container: { image: 'image:1', artifactUrl: 's3://b/m', environment: { A: 'b' } },
        baseInferenceComponentName: 'base',
        computeResourceRequirements: {
          numberOfCpuCoresRequired: 0.5,
          numberOfAcceleratorDevicesRequired: 1,
          minMemoryRequiredInMb: 1024,
          maxMemoryRequiredInMb: 2048,
        },
      },
    ],
  };
  const [history] = histories([], [event('Create', '2026-08-01T00:00:00Z', request)]);
  expect(history).toMatchObject({ endpointName: 'readmission-prod', component: null });
  expect(history?.stretches[1]).toMatchObject({
    cause: { event: 'CreateInferenceComponent', person: 'alice' },
    state: {
      specifications: [
        {
          instanceType: 'ml.g5.xlarge',
          modelName: null,
          artifactUrl: 's3://b/m',
          image: { specified: 'image:1', resolved: null, resolvedAt: null },
          baseName: 'base',
          compute: { cpuCores: 0.5, accelerators: 1, minMemoryMb: 1024, maxMemoryMb: 2048 },
        },
      ],
    },
  });
});
