import { expect, test } from 'vitest';
import { sagemakerEndpointIsolation as check } from '../../../src/checks/network/endpoint-isolation.ts';
import { configRecords, openConfig } from '../../support/config-records.ts';
import { actor, change, endpointConfig, gapOf, PERIOD } from '../../support/evidence.ts';
import { judge } from '../../support/verdicts.ts';

const AT = '2026-08-03T10:00:00Z';
const moved = (request: object) => [
  change({
    name: 'CreateEndpointConfig',
    at: '2026-08-02T10:00:00Z',
    request: { endpointConfigName: 'second', productionVariants: [{ variantName: 'v' }], ...request },
  }),
  change({
    name: 'UpdateEndpoint',
    at: AT,
    actor: actor('dana'),
    request: { endpointName: 'readmission-prod', endpointConfigName: 'second' },
  }),
];

test.each([
  { title: 'components that are set so', configs: [openConfig({ networkIsolation: true })], outcome: 'pass' },
  { title: 'components that are not', configs: [openConfig({ networkIsolation: false })], outcome: 'fail' },
  {
    title: 'isolation that is not stated',
    configs: [openConfig({ networkIsolation: null })],
    outcome: 'unknown',
  },
  {
    title: 'a variant that names a model',
    configs: [endpointConfig({ networkIsolation: false })],
    outcome: 'not-applicable',
  },
  { title: 'no variants', configs: [openConfig({ variants: [] })], outcome: 'unknown' },
  { title: 'a configuration that is gone', configs: [], outcome: 'unknown' },
  {
    title: 'a failed listing',
    configs: [openConfig({ networkIsolation: true })],
    gaps: [gapOf('denied')],
    outcome: 'unknown',
  },
])('$title: $outcome', ({ configs, gaps = [], outcome }) => {
  expect(judge(check, ...configRecords(configs, { gaps })).outcome).toBe(outcome);
});

test('fails from the deployment of a bad configuration on, though it is gone', () => {
  const [item] = judge(
    check,
    ...configRecords([], { changes: moved({ enableNetworkIsolation: false }) }),
  ).items;
  expect(item).toMatchObject({
    outcome: 'fail',
    intervals: [{ from: AT, to: PERIOD.to, cause: { person: 'dana' } }],
  });
  const [kept] = judge(
    check,
    ...configRecords([], { changes: moved({ enableNetworkIsolation: true }) }),
  ).items;
  expect(kept?.outcome).toBe('unknown');
});
