import { expect, test } from 'vitest';
import { cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type Notebook, sagemakerNotebooks } from '../../../src/evidence/kinds/sagemaker-notebooks.ts';
import { notebooks, rootHistories } from '../../../src/trail/histories/notebooks.ts';
import { change, changesBody, notebook, PERIOD, sagemakerArn, sealedOf } from '../../support/evidence.ts';

type Changes = Parameters<typeof changesBody>[0];
interface Case {
  readonly items?: readonly Notebook[];
  readonly changes?: Changes;
  readonly after?: Changes;
}

const records = ({ items = [], changes = [], after = [] }: Case) =>
  [
    [sealedOf(sagemakerNotebooks, { notebooks: [...items] })],
    [sealedOf(cloudtrailChanges, changesBody(changes, after))],
    PERIOD,
  ] as const;
const states = (given: Case) =>
  rootHistories(...records(given)).map(({ stretches }) =>
    stretches.map(({ from, state }) => `${from.slice(5, 10)} ${state}`),
  );

const event =
  (name: string) =>
  (day: string, rest: object | null = {}) =>
    change({
      name: `${name}NotebookInstance`,
      at: `2026-${day}T10:00:00Z`,
      request: rest && { notebookInstanceName: 'readmission-review', ...rest },
    });
const [create, update, remove] = [event('Create'), event('Update'), event('Delete')];
const off = { rootAccess: 'Disabled' };
const on = { rootAccess: 'Enabled' };

const cases: readonly (Case & { readonly title: string; readonly expected: readonly string[] })[] = [
  { title: 'untouched', items: [notebook()], expected: ['07-01 Disabled'] },
  { title: 'untouched, not stated', items: [notebook({ rootAccess: null })], expected: ['07-01 null'] },
  {
    title: 'changed after the period',
    items: [notebook()],
    after: [update('10-01', off)],
    expected: ['07-01 null'],
  },
  {
    title: 'started after the period, which changes nothing',
    items: [notebook()],
    after: [update('10-01', { instanceType: 'ml.t3.large' })],
    expected: ['07-01 Disabled'],
  },
  {
    title: 'changed in the period',
    items: [notebook()],
    changes: [update('08-01', on), update('08-02', { lifecycleConfigName: 'x' }), update('08-03', off)],
    expected: ['07-01 null', '08-01 Enabled', '08-03 Disabled'],
  },
  {
    title: 'changed by an update that was refused',
    items: [notebook()],
    changes: [{ ...update('08-01', on), error: 'AccessDenied' }],
    expected: ['07-01 Disabled'],
  },
  {
    title: 'set to something else than the service says now',
    items: [notebook({ rootAccess: 'Enabled' })],
    changes: [update('08-01', off)],
    expected: ['07-01 null', '08-01 null'],
  },
  {
    title: 'set to something else than the service says since a change after the period',
    items: [notebook({ rootAccess: 'Enabled' })],
    changes: [update('08-01', off)],
    after: [update('10-01', on)],
    expected: ['07-01 null', '08-01 Disabled'],
  },
  {
    title: 'made in the period',
    items: [notebook({ createdAt: '2026-07-10T10:00:01Z' })],
    changes: [create('07-10', off)],
    expected: ['07-01 absent', '07-10 Disabled'],
  },
  {
    title: 'made in the period, of which the log does not know',
    items: [notebook({ createdAt: '2026-07-10T10:00:01Z' })],
    expected: ['07-01 absent', '07-10 Disabled'],
  },
  {
    title: 'made and removed without a word of root',
    changes: [create('07-10'), remove('07-12')],
    expected: ['07-01 absent', '07-10 Enabled', '07-12 absent'],
  },
  {
    title: 'older than the log and removed',
    changes: [update('07-10', off), remove('07-12')],
    expected: ['07-01 null', '07-10 Disabled', '07-12 absent'],
  },
];

test.each(cases)('root access of one that was $title', ({ expected, ...given }) => {
  expect(states(given)).toEqual([expected]);
});

test('tells two of the same name apart by their times', () => {
  const changes = [create('07-10', off), remove('07-12'), create('07-20'), update('07-25', off)];
  const items = [notebook({ createdAt: '2026-07-20T10:00:02Z' })];
  expect(states({ items, changes })).toEqual([
    ['07-01 absent', '07-10 Disabled', '07-12 absent'],
    ['07-01 absent', '07-20 Enabled', '07-25 Disabled'],
  ]);
});

test('leaves out one that was made after the period, and changes of others', () => {
  const other = change({
    name: 'UpdateNotebookInstance',
    at: '2026-08-01T00:00:00Z',
    request: { notebookInstanceName: 'other', ...on },
  });
  expect(states({ items: [notebook({ createdAt: PERIOD.to })], changes: [other] })).toEqual([]);
});

test('takes the settings of one that is gone from its request, with the defaults of the service', () => {
  const full = create('07-10', {
    subnetId: 'subnet-1',
    securityGroupIds: ['sg-2', 'sg-1'],
    kmsKeyId: 'alias/notes',
    directInternetAccess: 'Disabled',
    instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: '2' },
    lifecycleConfigName: 'idle',
  });
  const [made, bare] = notebooks(...records({ changes: [full, create('07-20')] })).map(({ item }) => item);
  expect(made).toMatchObject({
    arn: sagemakerArn('notebook-instance', 'readmission-review'),
    directInternetAccess: 'Disabled',
    rootAccess: 'Enabled',
    vpc: { subnets: ['subnet-1'], securityGroupIds: ['sg-1', 'sg-2'] },
    volumeKeyId: 'alias/notes',
    metadataVersion: '2',
    lifecycleConfig: 'idle',
  });
  expect(bare).toMatchObject({ directInternetAccess: 'Enabled', vpc: null, volumeKeyId: null });
});

test('a request that was not logged tells nothing', () => {
  const unlogged = change({
    name: 'CreateNotebookInstance',
    at: '2026-07-10T10:00:00Z',
    request: null,
    response: { notebookInstanceArn: sagemakerArn('notebook-instance', 'readmission-review') },
  });
  expect(notebooks(...records({ changes: [unlogged] }))).toMatchObject([{ item: null }]);
  expect(states({ changes: [unlogged] })).toEqual([['07-01 absent', '07-10 null']]);
});
