import { expect, test } from 'vitest';
import { z } from 'zod';
import { delivered, events, filesNamed, type LoggedEvent, recordsOf, told } from './account.ts';

/** What is made by a call, told by its name. */
const MADE = [
  { file: 'training-jobs', key: 'TrainingJobName', event: 'TrainingJob', field: 'trainingJobName' },
  {
    file: 'notebooks',
    key: 'NotebookInstanceName',
    event: 'NotebookInstance',
    field: 'notebookInstanceName',
  },
  {
    file: 'compilation-jobs',
    key: 'CompilationJobName',
    event: 'CompilationJob',
    field: 'compilationJobName',
  },
  { file: 'clusters', key: 'ClusterName', event: 'Cluster', field: 'clusterName' },
  { file: 'user-profiles', key: 'UserProfileName', event: 'UserProfile', field: 'userProfileName' },
  { file: 'spaces', key: 'SpaceName', event: 'Space', field: 'spaceName' },
  { file: 'images', key: 'ImageName', event: 'Image', field: 'imageName' },
  { file: 'models', key: 'ModelName', event: 'Model', field: 'modelName' },
  {
    file: 'endpoint-configs',
    key: 'EndpointConfigName',
    event: 'EndpointConfig',
    field: 'endpointConfigName',
  },
  { file: 'endpoints', key: 'EndpointName', event: 'Endpoint', field: 'endpointName' },
  {
    file: 'model-package-groups',
    key: 'ModelPackageGroupName',
    event: 'ModelPackageGroup',
    field: 'modelPackageGroupName',
  },
  { file: 'model-cards', key: 'ModelCardName', event: 'ModelCard', field: 'modelCardName' },
  {
    file: 'inference-components',
    key: 'InferenceComponentName',
    event: 'InferenceComponent',
    field: 'inferenceComponentName',
  },
  { file: 'feature-groups', key: 'FeatureGroupName', event: 'FeatureGroup', field: 'featureGroupName' },
  {
    file: 'monitoring-schedules',
    key: 'MonitoringScheduleName',
    event: 'MonitoringSchedule',
    field: 'monitoringScheduleName',
  },
] as const;

const placeOf = (file: string) => file.split('/').slice(0, 2).join('/');
const placeOfEvent = ({ recipientAccountId, awsRegion }: LoggedEvent) => `${recipientAccountId}/${awsRegion}`;
const named = (name: string) =>
  events.filter(
    (event) =>
      event.eventSource === 'sagemaker.amazonaws.com' && event.eventName === name && !event.errorCode,
  );

/** Instant in the log, which has no fractions, of a time that the service keeps. */
const second = (time: unknown) => `${String(time).slice(0, 19)}Z`;

test.each(MADE)(
  'each of $file has its create event, and each create event is there or was deleted',
  ({ file, key, event, field }) => {
    const made = named(`Create${event}`).map(
      (one) => `${placeOfEvent(one)} ${one.requestParameters?.[field]} ${one.eventTime}`,
    );
    const gone = new Set(
      named(`Delete${event}`).map((one) => `${placeOfEvent(one)} ${one.requestParameters?.[field]}`),
    );
    const there = filesNamed(file).flatMap((path) =>
      recordsOf(path).map((record) => `${placeOf(path)} ${record[key]} ${second(record.CreationTime)}`),
    );
    const left = made.filter((one) => !gone.has(one.split(' ').slice(0, 2).join(' ')));
    expect(there.toSorted()).toEqual(left.toSorted());
    expect(gone.size).toBe(made.length - left.length);
  },
);

test('each domain of Studio has its create event, and each create event is there or was deleted', () => {
  const made = named('CreateDomain').map(({ responseElements: answer }) => Object(answer).domainId);
  const gone = named('DeleteDomain').map(({ requestParameters: asked }) => asked?.domainId);
  const there = filesNamed('domains').flatMap(recordsOf);
  expect([...there.map(({ DomainId: id }) => id), ...gone].toSorted()).toEqual(made.toSorted());
  expect(gone.length).toBeGreaterThan(0);
});

test('each processing job was created by a call, but for the runs of monitoring', () => {
  const made = named('CreateProcessingJob').map((one) => one.requestParameters?.processingJobName);
  const jobs = filesNamed('processing-jobs').flatMap(recordsOf);
  const called = jobs.filter(({ MonitoringScheduleArn: schedule }) => schedule === undefined);
  expect(called.map(({ ProcessingJobName: name }) => name).toSorted()).toEqual(made.toSorted());
  const runs = filesNamed('monitoring-executions')
    .flatMap(recordsOf)
    .map(({ ProcessingJobArn: arn }) => arn);
  const scheduled = jobs.filter(({ MonitoringScheduleArn: schedule }) => schedule !== undefined);
  expect(scheduled.map(({ ProcessingJobArn: arn }) => arn)).toEqual(runs);
});

test('each model package has its create event, with the status that it had then', () => {
  const made = named('CreateModelPackage').map(
    ({ responseElements }) =>
      z.object({ modelPackageArn: z.string() }).parse(responseElements).modelPackageArn,
  );
  const approved = new Set(named('UpdateModelPackage').map((one) => one.requestParameters?.modelPackageArn));
  const packages = filesNamed('model-packages').flatMap(recordsOf);
  expect(packages.map(({ ModelPackageArn: arn }) => arn).toSorted()).toEqual(made.toSorted());
  for (const { ModelPackageArn: arn, ModelApprovalStatus: status } of packages) {
    const creation = named('CreateModelPackage')[made.indexOf(String(arn))];
    const before = creation?.requestParameters?.modelApprovalStatus;
    expect(status, String(arn)).toBe(approved.has(arn) ? 'Approved' : before);
  }
});

test('each endpoint runs the configuration of its last event, with the settings of that configuration', () => {
  for (const path of filesNamed('endpoints')) {
    const configs = recordsOf(path.replace('endpoints.json', 'endpoint-configs.json'));
    for (const endpoint of recordsOf(path)) {
      const last = [...named('CreateEndpoint'), ...named('UpdateEndpoint')]
        .filter(({ requestParameters }) => requestParameters?.endpointName === endpoint.EndpointName)
        .toSorted((a, b) => (a.eventTime < b.eventTime ? -1 : 1))
        .at(-1);
      expect(endpoint.EndpointConfigName).toBe(last?.requestParameters?.endpointConfigName);
      const config = configs.find(({ EndpointConfigName: name }) => name === endpoint.EndpointConfigName);
      expect(config).toBeDefined();
      expect(endpoint.DataCaptureConfig === undefined).toBe(config?.DataCaptureConfig === undefined);
      expect(String(endpoint.LastModifiedTime) > String(last?.eventTime)).toBe(true);
    }
  }
});

test('no lineage association leads to or from something that is not there', () => {
  const arns = new Set(
    [
      ['artifacts', 'ArtifactArn'],
      ['actions', 'ActionArn'],
      ['contexts', 'ContextArn'],
      ['trial-components', 'TrialComponentArn'],
    ].flatMap(([file = '', key = '']) =>
      filesNamed(file)
        .flatMap(recordsOf)
        .map((record) => record[key]),
    ),
  );
  for (const { SourceArn, DestinationArn } of filesNamed('associations').flatMap(recordsOf)) {
    expect(arns).toContain(SourceArn);
    expect(arns).toContain(DestinationArn);
  }
});

test('nothing is logged in the production account while its trail was stopped', () => {
  const inPause = events.filter(
    ({ recipientAccountId: account, eventTime: at }) =>
      account === '111122223333' && at > '2026-07-21T13:05:00Z' && at < '2026-07-21T13:30:00Z',
  );
  expect(inPause).toEqual([]);
});

test('one event was delivered twice, unchanged and in two files', () => {
  expect(delivered.length - events.length).toBe(1);
  const copies = delivered.filter(
    ({ eventName, eventTime }) => eventName === 'UpdateEndpoint' && eventTime === '2026-08-16T09:02:00Z',
  );
  expect(copies).toHaveLength(2);
  expect(copies[0]).toEqual(copies[1]);
  const files = told.logs.filter(({ text }) => text.includes(copies[0]?.eventID ?? 'none'));
  expect(files).toHaveLength(2);
});

test('three calls failed, and none of them changed anything', () => {
  const failed = events.filter(({ errorCode }) => errorCode !== undefined);
  expect(failed.map(({ eventName }) => eventName).toSorted()).toEqual([
    'DeleteEndpoint',
    'StopLogging',
    'UpdateEndpoint',
  ]);
  expect(recordsOf('444455556666/us-east-1/cloudtrail/trails.json')).toMatchObject([
    { Status: { IsLogging: true } },
  ]);
});

test('the last change of the period is delivered on the next day, and one follows right after the period', () => {
  const tags = events.filter(({ eventName }) => eventName === 'AddTags');
  expect(tags.map(({ eventTime }) => eventTime)).toEqual(['2026-09-30T23:52:10Z', '2026-10-01T00:03:00Z']);
  const file = told.logs.find(({ text }) => text.includes(tags[0]?.eventID ?? 'none'));
  expect(file?.key).toContain('/2026/10/01/');
});

test('every session key is used only after it was issued, for an hour at most', () => {
  const issued = new Map<string, string>();
  const answer = z.object({ credentials: z.object({ accessKeyId: z.string() }) });
  for (const event of events.filter(({ eventName }) => eventName.startsWith('AssumeRole'))) {
    issued.set(answer.parse(event.responseElements).credentials.accessKeyId, event.eventTime);
  }
  for (const { userIdentity, eventTime, eventID } of events) {
    const since = issued.get(String(userIdentity.accessKeyId));
    if (since !== undefined) {
      expect(since <= eventTime, eventID).toBe(true);
      expect(Date.parse(eventTime) - Date.parse(since), eventID).toBeLessThanOrEqual(3_600_000);
    }
  }
});

test('addresses, names and domains are those kept for documentation', () => {
  const text = JSON.stringify(events);
  const addresses = new Set(
    text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g)?.filter((one) => !/^[0-3]\./.test(one)),
  );
  for (const one of addresses) expect(one).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113|140\.0)\./);
  const mails = new Set(text.match(/[\w.-]+@[\w-]+(?:\.[\w-]+)+/g));
  expect([...mails]).toEqual(['dana@northwind.example']);
});
