import {
  DescribeMonitoringScheduleCommand,
  type DescribeMonitoringScheduleResponse,
  paginateListMonitoringSchedules,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { by } from '../../core/order.ts';
import {
  type MonitoringSchedule,
  monitoringSchedule,
  sagemakerMonitoring,
} from '../../evidence/kinds/sagemaker-monitoring.ts';
import { type Named, populationOf, readAs, readNames, text, vpcOf, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';
import { type JobDefinition, ofInline, readJobDefinition } from './monitoring-definitions.ts';
import { type Execution, readExecutions } from './monitoring-executions.ts';
import { readBaseline, readConstraints, readStatistics, readViolations } from './monitoring-files.ts';

/**
 * Lists the monitoring schedules of the region with the job that each of them runs, the executions of the period,
 * the constraints and statistics that they compare with, and what those wrote that found violations. Where an execution wrote
 * its results is read for those alone.
 */
export const sagemakerMonitoringCollector = defineCollector({
  id: 'sagemaker-monitoring',
  produces: sagemakerMonitoring,
  reach: 'regional',
  actions: [
    'sagemaker:ListMonitoringSchedules',
    'sagemaker:DescribeMonitoringSchedule',
    'sagemaker:DescribeDataQualityJobDefinition',
    'sagemaker:DescribeModelQualityJobDefinition',
    'sagemaker:DescribeModelBiasJobDefinition',
    'sagemaker:DescribeModelExplainabilityJobDefinition',
    'sagemaker:ListMonitoringExecutions',
    'sagemaker:DescribeProcessingJob',
    's3:GetObject',
  ],
  uses: [],

  async collect({ client, period, reads }) {
    const sagemaker = client(SageMakerClient);
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListMonitoringSchedules', resource: null },
      {
        pages: paginateListMonitoringSchedules({ client: sagemaker, pageSize: 100 }, {}),
        list: (page) =>
          page.MonitoringScheduleSummaries?.map(
            ({ MonitoringScheduleName: name, MonitoringScheduleArn: arn }) => ({
              name,
              arn,
            }),
          ),
      },
    );
    const schedules: MonitoringSchedule[] = [];
    const executions: Execution[] = [];
    const constraints = [];
    const statistics = [];
    for (const named of listed.items) {
      const schedule = await readSchedule(sagemaker, reads, named);
      if (schedule) schedules.push(schedule);
      const file = schedule && (await readConstraints(reads, schedule));
      if (file) constraints.push(file);
      const baseline = schedule && (await readBaseline(reads, schedule));
      if (baseline) statistics.push(baseline);
      executions.push(...(await readExecutions(sagemaker, reads, { named, period })));
    }
    const ordered = executions.toSorted(
      by(
        ({ scheduleName }) => scheduleName,
        ({ scheduledAt }) => scheduledAt,
      ),
    );
    const violations = [];
    for (const execution of ordered) {
      const file = await readViolations(reads, execution);
      if (file) violations.push(file);
      const found = await readStatistics(reads, execution);
      if (found) statistics.push(found);
    }
    return {
      body: {
        schedules: schedules.toSorted(by(({ arn }) => arn)),
        executions: ordered,
        constraints: constraints.toSorted(by(({ scheduleName }) => scheduleName)),
        violations,
        statistics: statistics.toSorted(
          by(
            ({ scheduledAt }) => scheduledAt ?? '',
            ({ scheduleName }) => scheduleName,
          ),
        ),
      },
      ...populationOf('sagemaker:ListMonitoringSchedules', listed),
    };
  },
});

async function readSchedule(sagemaker: SageMakerClient, reads: Reads, { name, arn }: Named) {
  const answer = await readAs(reads, {
    action: 'sagemaker:DescribeMonitoringSchedule',
    resource: arn,
    call: () => sagemaker.send(new DescribeMonitoringScheduleCommand({ MonitoringScheduleName: name })),
    shape: (found) => ({ found, schedule: scheduleOf(found, null) }),
  });
  if (!answer) return null;
  const { found, schedule } = answer;
  const config = found.MonitoringScheduleConfig;
  if (config?.MonitoringJobDefinition) return scheduleOf(found, ofInline(config.MonitoringJobDefinition));
  const { jobDefinitionName: definition, type } = schedule;
  if (definition === null) return schedule;
  const job = await readJobDefinition(sagemaker, reads, { name: definition, type, scheduleArn: arn });
  return job ? scheduleOf(found, job) : schedule;
}

function scheduleOf(
  answer: DescribeMonitoringScheduleResponse,
  job: JobDefinition | null,
): MonitoringSchedule {
  const config = answer.MonitoringScheduleConfig;
  return monitoringSchedule.parse({
    name: answer.MonitoringScheduleName,
    arn: answer.MonitoringScheduleArn,
    type: text(answer.MonitoringType ?? config?.MonitoringType),
    status: text(answer.MonitoringScheduleStatus),
    endpointName: text(answer.EndpointName) ?? job?.endpointName ?? null,
    createdAt: when(answer.CreationTime),
    lastModifiedAt: when(answer.LastModifiedTime),
    expression: text(config?.ScheduleConfig?.ScheduleExpression),
    jobDefinitionName: text(config?.MonitoringJobDefinitionName),
    networkIsolation: job?.network?.EnableNetworkIsolation ?? null,
    interContainerEncryption: job?.network?.EnableInterContainerTrafficEncryption ?? null,
    vpc: vpcOf(job?.network?.VpcConfig),
    instanceType: text(job?.resources?.ClusterConfig?.InstanceType),
    volumeKeyId: text(job?.resources?.ClusterConfig?.VolumeKmsKeyId),
    outputKeyId: text(job?.output?.KmsKeyId),
    constraintsUri: text(job?.baseline?.ConstraintsResource?.S3Uri),
    statisticsUri: text(job?.baseline?.StatisticsResource?.S3Uri),
  });
}
