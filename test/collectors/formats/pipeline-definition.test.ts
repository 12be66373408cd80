import { expect, test } from 'vitest';
import { parsePipelineDefinition } from '../../../src/collectors/formats/pipeline-definition.ts';
import { definition } from '../readmission-delivery.ts';

const registrationIn = (approval: unknown, parameters: readonly object[] = []) =>
  parsePipelineDefinition(definition(approval, parameters)).find(({ type }) => type === 'RegisterModel')
    ?.registration;

test('lists the steps, those of both branches of a condition too', () => {
  const steps = parsePipelineDefinition(definition('PendingManualApproval'));
  expect(steps.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'Train: Training',
    'GoodEnough: Condition',
    'Register: RegisterModel',
    'Stop: Fail',
  ]);
  expect(steps[0]?.registration).toBeNull();
});

test.each([
  {
    title: 'a status',
    approval: 'Approved',
    want: { status: 'Approved', parameter: null, parameterDefault: null },
  },
  {
    title: 'a parameter with a default',
    approval: { Get: 'Parameters.Approval' },
    parameters: [{ Name: 'Approval', Type: 'String', DefaultValue: 'Approved' }],
    want: { status: null, parameter: 'Approval', parameterDefault: 'Approved' },
  },
  {
    title: 'a parameter without a default',
    approval: { Get: 'Parameters.Approval' },
    parameters: [{ Name: 'Approval', Type: 'String' }],
    want: { status: null, parameter: 'Approval', parameterDefault: null },
  },
  {
    title: 'the output of a step',
    approval: { Get: 'Steps.Train.Something' },
    want: { status: null, parameter: null, parameterDefault: null },
  },
  {
    title: 'nothing',
    approval: undefined,
    want: { status: null, parameter: null, parameterDefault: null },
  },
])('tells $title of a registration', ({ approval, parameters = [], want }) => {
  expect(registrationIn(approval, parameters)).toEqual(want);
});

test.each([
  '',
  'no JSON',
  '{}',
  '{"Steps":[{"Name":"x"}]}',
  '{"Steps":[{"Name":"c","Type":"Condition","Arguments":{"IfSteps":"x"}}]}',
])('refuses %j', (text) => {
  expect(() => parsePipelineDefinition(text)).toThrow();
});
