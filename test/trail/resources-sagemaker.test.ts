import * as sdk from '@aws-sdk/client-sagemaker';
import { expect, test } from 'vitest';
import { resourcesOf } from '../../src/trail/resources.ts';
import { ACCOUNT, raw, read } from './support.ts';

const READS = /^(Describe|List|Get|Search|Query|BatchDescribe|BatchGet|Render)/;

/** Operations whose request names nothing that they touch, and why. */
const NAMELESS: Readonly<Record<string, string>> = {
  EnableSagemakerServicecatalogPortfolio: 'a switch of the account and region, without parameters',
  DisableSagemakerServicecatalogPortfolio: 'a switch of the account and region, without parameters',
  ExtendTrainingPlan: 'names an offering only; the plan stands in neither request nor response',
  SendPipelineExecutionStepFailure: 'a callback token only; the response names the execution',
  SendPipelineExecutionStepSuccess: 'a callback token only; the response names the execution',
};

const operations = Object.keys(sdk)
  .filter((name) => /.Command$/.test(name) && !READS.test(name))
  .map((name) => name.slice(0, -'Command'.length))
  .filter((name) => Object.hasOwn(sdk, `${name}$`));

const resolved = (value: unknown): unknown => (typeof value === 'function' ? value() : value);

/** Names of the members of the request of an operation, as the schema of the installed client lists them. */
function membersOf(operation: string): readonly string[] {
  const schema: unknown = Reflect.get(sdk, `${operation}$`);
  const request = Array.isArray(schema) ? resolved(schema[4]) : null;
  const members: unknown = Array.isArray(request) ? request[4] : null;
  return Array.isArray(members) ? members.map(String) : [];
}

/** The request as CloudTrail spells it, every text that identifies something filled in. */
function requestOf(operation: string): Record<string, string> {
  return Object.fromEntries(
    membersOf(operation).flatMap((member) => {
      const field = member.charAt(0).toLowerCase() + member.slice(1);
      if (/arn$/i.test(member)) return [[field, `arn:aws:sagemaker:us-east-1:${ACCOUNT}:${member}/Mine`]];
      return /(Name|Id|Identifier|Type|Version)$/.test(member) ? [[field, 'Mine']] : [];
    }),
  );
}

const touched = (eventName: string, requestParameters: unknown) =>
  resourcesOf(read(raw({ eventName, requestParameters })));

test('the installed client knows all operations that write', () => {
  expect(operations.length).toBeGreaterThanOrEqual(226);
  expect(operations).toContain('CreateEndpoint');
  expect(membersOf('CreateEndpoint')).toContain('EndpointName');
});

test('every operation that writes touches something that its own request names, or says why not', () => {
  const without = operations.filter((name) => touched(name, requestOf(name)).length === 0);
  expect(without.toSorted()).toEqual(Object.keys(NAMELESS).toSorted());
});

const at = `arn:aws:sagemaker:us-east-1:${ACCOUNT}`;

/** The noun of an operation as it stands in the name of its field: `Endpoint` of CreateEndpoint. */
const nounOf = (operation: string) => operation.replace(/^(?:Batch)?[A-Z][a-z]+/, '');

/** Operations whose noun has a name in the request and that touch something else besides or instead, and why. */
const SPELT_OTHERWISE = {
  'the service writes the type in another way': [
    ...['CreateAIBenchmarkJob', 'DeleteAIBenchmarkJob', 'StopAIBenchmarkJob', 'CreateAIWorkloadConfig'],
    ...['DeleteAIWorkloadConfig', 'CreateAIRecommendationJob', 'DeleteAIRecommendationJob'],
    ...['StopAIRecommendationJob', 'CreateAutoMLJob', 'StopAutoMLJob'],
  ],
  'it lies within something else, whose name comes first': [
    ...['CreateModelCardExportJob', 'UpdateMonitoringAlert'],
    ...['DeleteHubContent', 'ImportHubContent', 'UpdateHubContent', 'CreateApp', 'DeleteApp'],
    ...['CreateSpace', 'DeleteSpace', 'UpdateSpace'],
    ...['CreateUserProfile', 'DeleteUserProfile', 'UpdateUserProfile'],
  ],
  'both ends of a link are touched': ['AssociateTrialComponent', 'DisassociateTrialComponent'],
  'the ARN says which, the name is the new one': ['UpdateArtifact'],
};

test('an operation whose request has the name of its noun touches that alone, in the ARN of its type', () => {
  const own = operations.flatMap((name) => {
    const field = `${nounOf(name).charAt(0).toLowerCase()}${nounOf(name).slice(1)}Name`;
    return Object.hasOwn(requestOf(name), field) ? [{ name, field }] : [];
  });
  expect(own.length).toBeGreaterThan(90);
  const otherwise = own.filter(({ name, field }) => {
    const type = nounOf(name)
      .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
      .toLowerCase();
    const [only, ...more] = touched(name, { ...requestOf(name), [field]: 'Own-Name' });
    const arn = new RegExp(`^${at}:([a-z]+-)?${type}/own-name$`);
    return more.length > 0 || !arn.test(only ?? '');
  });
  const expected = Object.values(SPELT_OTHERWISE).flat().toSorted();
  expect(otherwise.map(({ name }) => name).toSorted()).toEqual(expected);
});

test('no operation touches what it only uses', () => {
  const used = /:(role|kms|vpc|subnet|security-group|client|tags?)[/:]/i;
  const wrong = operations.filter((name) => touched(name, requestOf(name)).some((it) => used.test(it)));
  expect(wrong).toEqual([]);
});

test.each([
  {
    name: 'StopInferenceRecommendationsJob',
    request: { jobName: 'R-1' },
    is: ['inference-recommendations-job/r-1'],
  },
  { name: 'StopJob', request: { jobName: 'J', jobCategory: 'c' }, is: ['job/j'] },
  { name: 'DeleteInferenceExperiment', request: { name: 'E' }, is: ['inference-experiment/e'] },
  {
    name: 'DeleteEdgeDeploymentStage',
    request: { edgeDeploymentPlanName: 'P', stageName: 's' },
    is: ['edge-deployment-plan/p'],
  },
  { name: 'RegisterDevices', request: { deviceFleetName: 'F' }, is: ['device-fleet/f'] },
  {
    name: 'UpdateFeatureMetadata',
    request: { featureGroupName: 'G', featureName: 'age' },
    is: ['feature-group/g'],
  },
  {
    name: 'StopMlflowTrackingServer',
    request: { trackingServerName: 'M' },
    is: ['mlflow-tracking-server/m'],
  },
  {
    name: 'CreatePresignedNotebookInstanceUrl',
    request: { notebookInstanceName: 'N-1' },
    is: ['notebook-instance/n-1'],
  },
  {
    name: 'UpdateNotebookInstance',
    request: { notebookInstanceName: 'N-1', lifecycleConfigName: 'idle' },
    is: ['notebook-instance/n-1'],
  },
  {
    name: 'CreatePresignedMlflowTrackingServerUrl',
    request: { trackingServerName: 'M' },
    is: ['mlflow-tracking-server/m'],
  },
  { name: 'DeleteComputeQuota', request: { computeQuotaId: 'q1' }, is: ['compute-quota/q1'] },
  { name: 'BatchDeleteClusterNodes', request: { clusterName: 'C', nodeIds: ['i-1'] }, is: ['cluster/c'] },
  {
    name: 'CreateModelCardExportJob',
    request: { modelCardName: 'C', modelCardExportJobName: 'E' },
    is: ['model-card/c/export-job/e'],
  },
  {
    name: 'CreateApp',
    request: { domainId: 'd-1', spaceName: 'S', appType: 'JupyterLab', appName: 'default' },
    is: ['app/d-1/s/jupyterlab/default'],
  },
  {
    name: 'DeleteHubContent',
    request: { hubName: 'h', hubContentType: 'Model', hubContentName: 'n', hubContentVersion: '1.0' },
    is: ['hub-content/h/model/n/1.0'],
  },
])('$name touches $is', ({ name, request, is }) => {
  expect(touched(name, request)).toEqual(is.map((path) => `${at}:${path}`));
});

test('a plain name stands once beside the ARN in the response', () => {
  const record = raw({
    eventName: 'CreateInferenceExperiment',
    requestParameters: { name: 'Shadow', endpointName: 'fraud' },
    responseElements: { inferenceExperimentArn: `${at}:inference-experiment/shadow` },
  });
  expect(resourcesOf(read(record))).toEqual([`${at}:inference-experiment/shadow`]);
});
