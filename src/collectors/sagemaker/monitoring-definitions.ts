import {
  DescribeDataQualityJobDefinitionCommand,
  DescribeModelBiasJobDefinitionCommand,
  DescribeModelExplainabilityJobDefinitionCommand,
  DescribeModelQualityJobDefinitionCommand,
  type MonitoringBaselineConfig,
  type MonitoringJobDefinition,
  type MonitoringNetworkConfig,
  type MonitoringOutputConfig,
  type MonitoringResources,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { readAs } from '../answers.ts';
import type { Reads } from '../reads.ts';

/** What a monitoring schedule runs, told alike for the four types and for definitions inside the schedule. */
export interface JobDefinition {
  readonly endpointName: string | null;
  readonly network: MonitoringNetworkConfig | undefined;
  readonly resources: MonitoringResources | undefined;
  readonly output: MonitoringOutputConfig | undefined;
  /** Some types have no statistics. */
  readonly baseline: Pick<MonitoringBaselineConfig, 'ConstraintsResource' | 'StatisticsResource'> | undefined;
}

/** The definition that stands inside a schedule. */
export function ofInline(job: MonitoringJobDefinition): JobDefinition {
  return {
    endpointName: job.MonitoringInputs?.[0]?.EndpointInput?.EndpointName ?? null,
    network: job.NetworkConfig,
    resources: job.MonitoringResources,
    output: job.MonitoringOutputConfig,
    baseline: job.BaselineConfig,
  };
}

/** Which definition to read: its name and type, and the schedule that names it. */
export interface DefinitionRef {
  readonly name: string;
  readonly type: string | null;
  readonly scheduleArn: string;
}

/** Reads the definition that a schedule names; null when it could not be read or its type is not known. */
export async function readJobDefinition(
  sagemaker: SageMakerClient,
  reads: Reads,
  { name, type, scheduleArn }: DefinitionRef,
): Promise<JobDefinition | null> {
  const read = READERS.get(type ?? '');
  if (read) return read(sagemaker, reads, name);
  const action = 'sagemaker:DescribeMonitoringSchedule';
  reads.gap({ kind: 'malformed', action, resource: scheduleArn, code: 'UnknownMonitoringType' });
  return null;
}

type Reader = (sagemaker: SageMakerClient, reads: Reads, name: string) => Promise<JobDefinition | null>;

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['DataQuality', readDataQuality],
  ['ModelQuality', readModelQuality],
  ['ModelBias', readModelBias],
  ['ModelExplainability', readModelExplainability],
]);

/** @throws ZodError when the answer does not say which definition it is */
function identified<Answer>(answer: Answer): Answer {
  z.looseObject({ JobDefinitionArn: z.string().min(1) }).parse(answer);
  return answer;
}

function readDataQuality(
  sagemaker: SageMakerClient,
  reads: Reads,
  name: string,
): Promise<JobDefinition | null> {
  return readAs(reads, {
    action: 'sagemaker:DescribeDataQualityJobDefinition',
    resource: name,
    call: () => sagemaker.send(new DescribeDataQualityJobDefinitionCommand({ JobDefinitionName: name })),
    shape: (answer) => ({
      endpointName: identified(answer).DataQualityJobInput?.EndpointInput?.EndpointName ?? null,
      network: answer.NetworkConfig,
      resources: answer.JobResources,
      output: answer.DataQualityJobOutputConfig,
      baseline: answer.DataQualityBaselineConfig,
    }),
  });
}

function readModelQuality(
  sagemaker: SageMakerClient,
  reads: Reads,
  name: string,
): Promise<JobDefinition | null> {
  return readAs(reads, {
    action: 'sagemaker:DescribeModelQualityJobDefinition',
    resource: name,
    call: () => sagemaker.send(new DescribeModelQualityJobDefinitionCommand({ JobDefinitionName: name })),
    shape: (answer) => ({
      endpointName: identified(answer).ModelQualityJobInput?.EndpointInput?.EndpointName ?? null,
      network: answer.NetworkConfig,
      resources: answer.JobResources,
      output: answer.ModelQualityJobOutputConfig,
      baseline: answer.ModelQualityBaselineConfig,
    }),
  });
}

function readModelBias(
  sagemaker: SageMakerClient,
  reads: Reads,
  name: string,
): Promise<JobDefinition | null> {
  return readAs(reads, {
    action: 'sagemaker:DescribeModelBiasJobDefinition',
    resource: name,
    call: () => sagemaker.send(new DescribeModelBiasJobDefinitionCommand({ JobDefinitionName: name })),
    shape: (answer) => ({
      endpointName: identified(answer).ModelBiasJobInput?.EndpointInput?.EndpointName ?? null,
      network: answer.NetworkConfig,
      resources: answer.JobResources,
      output: answer.ModelBiasJobOutputConfig,
      baseline: answer.ModelBiasBaselineConfig,
    }),
  });
}

function readModelExplainability(
  sagemaker: SageMakerClient,
  reads: Reads,
  name: string,
): Promise<JobDefinition | null> {
  return readAs(reads, {
    action: 'sagemaker:DescribeModelExplainabilityJobDefinition',
    resource: name,
    call: () =>
      sagemaker.send(new DescribeModelExplainabilityJobDefinitionCommand({ JobDefinitionName: name })),
    shape: (answer) => ({
      endpointName: identified(answer).ModelExplainabilityJobInput?.EndpointInput?.EndpointName ?? null,
      network: answer.NetworkConfig,
      resources: answer.JobResources,
      output: answer.ModelExplainabilityJobOutputConfig,
      baseline: answer.ModelExplainabilityBaselineConfig,
    }),
  });
}
