import type { Json } from '../../../src/core/canonical-json.ts';
import { type Act, asLogged, call } from '../calls.ts';
import { after, days, precise } from '../clock.ts';
import { hex, pick } from '../ids.ts';
import { arnOf, COLLECTED_AT, type Place, roleArn, sagemakerArn } from '../places.ts';
import type { Fields, World } from '../world.ts';
import { processingFile, processingInput, processingRecord } from './processing.ts';

/** Model Monitor of an endpoint: a daily run. */
export interface Monitoring {
  readonly endpoint: string;
  readonly type: 'DataQuality' | 'ModelQuality';
  readonly role: string;
  readonly key: string;
  readonly vpc: Fields;
  /** Bucket for baselines and reports. */
  readonly bucket: string;
  readonly constraints: string;
  readonly statistics: string;
  /** Statistics that each run writes. */
  readonly runStatistics: string;
  /** Hour of the daily run. */
  readonly hour: number;
  /** What the run of a day came to; left out: it completed and found nothing. */
  readonly outcome?: (day: string) => Outcome | null;
}

/** A run that did not just complete. */
type Outcome =
  | { readonly status: 'CompletedWithViolations'; readonly violations: string }
  | { readonly status: 'Failed'; readonly reason: string };

const ANALYZER: Readonly<Record<string, string>> = {
  'us-east-1': '156813124566',
  'eu-west-1': '890145073186',
};
const SLUG = { DataQuality: 'data-quality', ModelQuality: 'model-quality' } as const;

const fileOf = (place: Place, table: string): string =>
  `${place.account}/${place.region}/sagemaker/${table}.json`;

/** Sets up monitoring and lets it run every day until the state is read. */
export function monitor(world: World, place: Place, { by, at, ...wanted }: Act & Monitoring): void {
  const slug = SLUG[wanted.type];
  const name = `${wanted.endpoint}-${slug}`;
  const baseline = `s3://${wanted.bucket}/baselines/${wanted.endpoint}`;
  world.store(place.account, `${baseline}/constraints.json`, wanted.constraints);
  world.store(place.account, `${baseline}/statistics.json`, wanted.statistics);
  createDefinition(world, place, { by, at, name, slug, baseline, wanted });
  createSchedule(world, place, { by, at: after(at, 45), name, wanted });
  const runs = days(after(at, 86_400).slice(0, 10), COLLECTED_AT.slice(0, 10))
    .map((day) => `${day}T${String(wanted.hour).padStart(2, '0')}:00:00Z`)
    .filter((scheduled) => scheduled < COLLECTED_AT);
  for (const scheduled of runs) run(world, place, { name, scheduled, wanted });
  alert(world, place, { at: after(at, 45), name, runs, wanted });
}

/** The alert of a schedule: a run with violations raises it, and the next one without puts it back. */
function alert(
  world: World,
  place: Place,
  { at, name, runs, wanted }: { at: string; name: string; runs: readonly string[]; wanted: Monitoring },
): void {
  const of = { MonitoringScheduleName: name, MonitoringAlertName: `${name}-alert` };
  let status = 'OK';
  for (const scheduled of runs) {
    const found = wanted.outcome?.(scheduled.slice(0, 10))?.status === 'CompletedWithViolations';
    const next = found ? 'InAlert' : 'OK';
    if (next === status) continue;
    status = next;
    const changed = { CreationTime: after(scheduled, 1500), AlertStatus: status };
    world.add(fileOf(place, 'monitoring-alert-history'), { ...of, ...changed });
  }
  world.add(fileOf(place, 'monitoring-alerts'), {
    ...of,
    CreationTime: precise(at, name),
    LastModifiedTime: precise(at, name),
    AlertStatus: status,
    DatapointsToAlert: 1,
    EvaluationPeriod: 1,
    Actions: { ModelDashboardIndicator: { Enabled: true } },
  });
}

type Definition = Act & { name: string; slug: string; baseline: string; wanted: Monitoring };

function createDefinition(
  world: World,
  place: Place,
  { by, at, name, slug, baseline, wanted }: Definition,
): void {
  const arn = sagemakerArn(place, `${slug}-job-definition`, name);
  const { type } = wanted;
  const input = definitionInput(place, { name, baseline, wanted });
  const created = { JobDefinitionArn: arn, CreationTime: precise(at, name) };
  world.add(fileOf(place, 'job-definitions'), { ...input, ...created, Type: type });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: `Create${type}JobDefinition`,
    request: asLogged(input),
    response: { jobDefinitionArn: arn },
  });
}

function definitionInput(
  place: Place,
  { name, baseline, wanted }: Pick<Definition, 'name' | 'baseline' | 'wanted'>,
): Fields {
  const { type } = wanted;
  const endpointInput = {
    EndpointName: wanted.endpoint,
    LocalPath: '/opt/ml/processing/input/endpoint',
    S3InputMode: 'File',
    S3DataDistributionType: 'FullyReplicated',
    ...(type === 'ModelQuality' ? { InferenceAttribute: '0' } : {}),
  };
  const constraints = { ConstraintsResource: { S3Uri: `${baseline}/constraints.json` } };
  return {
    JobDefinitionName: name,
    [`${type}BaselineConfig`]:
      type === 'DataQuality'
        ? { ...constraints, StatisticsResource: { S3Uri: `${baseline}/statistics.json` } }
        : constraints,
    [`${type}AppSpecification`]: {
      ImageUri: analyzer(place),
      ...(type === 'ModelQuality' ? { ProblemType: 'Regression' } : {}),
    },
    [`${type}JobInput`]: {
      EndpointInput: endpointInput,
      ...(type === 'ModelQuality'
        ? { GroundTruthS3Input: { S3Uri: `s3://${wanted.bucket}/ground-truth/` } }
        : {}),
    },
    [`${type}JobOutputConfig`]: {
      MonitoringOutputs: [
        {
          S3Output: {
            S3Uri: `s3://${wanted.bucket}/reports`,
            LocalPath: '/opt/ml/processing/output',
            S3UploadMode: 'EndOfJob',
          },
        },
      ],
      KmsKeyId: wanted.key,
    },
    JobResources: {
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: 'ml.m5.xlarge',
        VolumeSizeInGB: 20,
        VolumeKmsKeyId: wanted.key,
      },
    },
    NetworkConfig: {
      EnableInterContainerTrafficEncryption: true,
      EnableNetworkIsolation: true,
      VpcConfig: wanted.vpc,
    },
    RoleArn: roleArn(place.account, wanted.role),
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  };
}

function createSchedule(
  world: World,
  place: Place,
  { by, at, name, wanted }: Act & { name: string; wanted: Monitoring },
): void {
  const arn = sagemakerArn(place, 'monitoring-schedule', name);
  const config = {
    ScheduleConfig: { ScheduleExpression: `cron(0 ${wanted.hour} ? * * *)` },
    MonitoringJobDefinitionName: name,
    MonitoringType: wanted.type,
  };
  world.add(fileOf(place, 'monitoring-schedules'), {
    MonitoringScheduleArn: arn,
    MonitoringScheduleName: name,
    MonitoringScheduleStatus: 'Scheduled',
    MonitoringType: wanted.type,
    CreationTime: precise(at, name),
    LastModifiedTime: precise(after(at, 20), name),
    MonitoringScheduleConfig: config,
    EndpointName: wanted.endpoint,
  });
  call(world, place, {
    by,
    at,
    source: 'sagemaker',
    name: 'CreateMonitoringSchedule',
    request: { monitoringScheduleName: name, monitoringScheduleConfig: asLogged(config) },
    response: { monitoringScheduleArn: arn },
  });
}

function run(
  world: World,
  place: Place,
  { name, scheduled, wanted }: { name: string; scheduled: string; wanted: Monitoring },
): void {
  const outcome = wanted.outcome?.(scheduled.slice(0, 10)) ?? null;
  const at = after(scheduled, 40 + pick(`${name} ${scheduled}`, 900));
  const stamp = scheduled.slice(0, 16).replaceAll(/\D/g, '');
  const job = `model-monitoring-${stamp}-${hex(`${name} ${scheduled}`, 24)}`;
  const arn = sagemakerArn(place, 'processing-job', job);
  const date = scheduled.slice(0, 10).replaceAll('-', '/');
  const output = `s3://${wanted.bucket}/reports/${wanted.endpoint}/${name}/${date}/${scheduled.slice(11, 13)}`;
  const input = processingInput(place, {
    name: job,
    role: wanted.role,
    image: analyzer(place),
    inputs: {
      endpoint_input_1: `s3://${wanted.bucket}/capture/${wanted.endpoint}/AllTraffic/${date}`,
      constraints: `s3://${wanted.bucket}/baselines/${wanted.endpoint}/constraints.json`,
    },
    output: { name: 'result', uri: output },
    key: wanted.key,
    vpc: wanted.vpc,
  });
  const status = outcome?.status ?? 'Completed';
  world.add(processingFile(place), {
    ...processingRecord({ arn, input, at, minutes: 4 }),
    ...verdictOf(outcome),
    MonitoringScheduleArn: arnOf('sagemaker', place, `monitoring-schedule/${name}`),
  });
  if (status !== 'Failed') world.store(place.account, `${output}/statistics.json`, wanted.runStatistics);
  if (outcome?.status === 'CompletedWithViolations') {
    world.store(place.account, `${output}/constraint_violations.json`, outcome.violations);
  }
  world.add(fileOf(place, 'monitoring-executions'), {
    MonitoringScheduleName: name,
    ScheduledTime: scheduled,
    CreationTime: precise(at, job),
    LastModifiedTime: precise(after(at, 380), job),
    MonitoringExecutionStatus: status,
    ProcessingJobArn: arn,
    EndpointName: wanted.endpoint,
    ...(outcome?.status === 'Failed' ? { FailureReason: outcome.reason } : {}),
    MonitoringJobDefinitionName: name,
    MonitoringType: wanted.type,
  });
}

function verdictOf(outcome: Outcome | null): Fields {
  if (outcome?.status === 'Failed') {
    const failed: Record<string, Json> = { ProcessingJobStatus: 'Failed', FailureReason: outcome.reason };
    return { ...failed, ExitMessage: outcome.reason };
  }
  if (!outcome) return { ExitMessage: 'Completed: Job completed successfully with no violations.' };
  return { ExitMessage: 'CompletedWithViolations: Job completed successfully with 7 violations.' };
}

function analyzer(place: Place): string {
  const registry = ANALYZER[place.region] ?? '';
  return `${registry}.dkr.ecr.${place.region}.amazonaws.com/sagemaker-model-monitor-analyzer`;
}
