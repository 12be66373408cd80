import {
  DescribeProcessingJobCommand,
  type DescribeProcessingJobResponse,
  paginateListProcessingJobs,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { at, contains } from '../../core/period.ts';
import {
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import { type Listing, once, populationOf, readAs, readNames, text, when } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { parseClarifyAnalysis } from '../formats/clarify-analysis.ts';
import { parseClarifyConfig } from '../formats/clarify-config.ts';
import type { ObjectBytes, Reads } from '../reads.ts';

/** Part of the name of every Clarify image, in every region. */
const CLARIFY = 'sagemaker-clarify-processing';

/**
 * Finds the processing jobs of the period that ran a Clarify image outside a monitoring schedule, and reads what
 * they were asked for and what they wrote.
 */
export const sagemakerClarifyReportsCollector = defineCollector({
  id: 'sagemaker-clarify-reports',
  produces: sagemakerClarifyReports,
  reach: 'regional',
  actions: ['sagemaker:ListProcessingJobs', 'sagemaker:DescribeProcessingJob', 's3:GetObject'],
  uses: [],

  async collect({ client, period, reads }) {
    const sagemaker = client(SageMakerClient);
    const window = {
      CreationTimeAfter: new Date(at(period.from) - 1000),
      CreationTimeBefore: new Date(at(period.to)),
    };
    const order = { SortBy: 'CreationTime' as const, SortOrder: 'Descending' as const };
    const listed = await readNames(
      reads,
      { action: 'sagemaker:ListProcessingJobs', resource: null },
      {
        pages: paginateListProcessingJobs({ client: sagemaker, pageSize: 100 }, { ...window, ...order }),
        list: (page) =>
          page.ProcessingJobSummaries?.map(({ ProcessingJobName: name, ProcessingJobArn: arn }) => ({
            name,
            arn,
          })),
      },
    );
    const found: Job[] = [];
    let described = true;
    for (const { name, arn } of listed.items) {
      const job = await readAs(reads, {
        action: 'sagemaker:DescribeProcessingJob',
        resource: arn,
        call: () => sagemaker.send(new DescribeProcessingJobCommand({ ProcessingJobName: name })),
        shape: jobOf,
      });
      if (!job) described = false;
      else if (job.clarify && contains(period, job.createdAt)) found.push(job);
    }
    const reports: ClarifyReport[] = [];
    for (const job of once(found, identity).toSorted(by(identity)))
      reports.push(await readReport(reads, job));
    const counted: Listing<ClarifyReport> = { items: reports, whole: listed.whole && described };
    const countedBy = `sagemaker:ListProcessingJobs (${listed.items.length} jobs): those with a Clarify image`;
    return { body: { reports }, ...populationOf(countedBy, counted) };
  },
});

const job = z.object({
  arn: z.string().min(1),
  name: z.string().min(1),
  createdAt: z.string(),
  status: z.string().nullable(),
  image: z.string().nullable(),
  clarify: z.boolean(),
  configUri: z.string().nullable(),
  resultUri: z.string().nullable(),
});
type Job = z.infer<typeof job>;

const identity = ({ arn, createdAt }: Job) => `${arn} ${createdAt}`;

function jobOf(answer: DescribeProcessingJobResponse): Job {
  const image = text(answer.AppSpecification?.ImageUri);
  const config = answer.ProcessingInputs?.find(({ InputName }) => InputName === 'analysis_config');
  const result = answer.ProcessingOutputConfig?.Outputs?.find(
    ({ OutputName }) => OutputName === 'analysis_result',
  );
  return job.parse({
    arn: answer.ProcessingJobArn,
    name: answer.ProcessingJobName,
    createdAt: when(answer.CreationTime),
    status: text(answer.ProcessingJobStatus),
    image,
    clarify: image?.includes(CLARIFY) === true && answer.MonitoringScheduleArn === undefined,
    configUri: inFolder(text(config?.S3Input?.S3Uri), 'analysis_config.json'),
    resultUri: inFolder(text(result?.S3Output?.S3Uri), 'analysis.json'),
  });
}

/** Inputs name the file or its folder, outputs the folder. */
function inFolder(uri: string | null, file: string): string | null {
  if (uri === null || uri.endsWith('.json')) return uri;
  return `${uri.replace(/\/+$/, '')}/${file}`;
}

async function readReport(reads: Reads, found: Job): Promise<ClarifyReport> {
  const { arn: jobArn, name: jobName, createdAt, status, image } = found;
  return {
    jobName,
    jobArn,
    createdAt,
    status,
    image,
    requested: await readFile(reads, { jobArn, uri: found.configUri, parse: parseClarifyConfig }),
    computed: await readFile(reads, { jobArn, uri: found.resultUri, parse: parseClarifyAnalysis }),
  };
}

interface FileOf<Content> {
  readonly jobArn: string;
  readonly uri: string | null;
  readonly parse: (text: string) => Content;
}

async function readFile<Content extends object>(reads: Reads, { jobArn, uri, parse }: FileOf<Content>) {
  const action = 's3:GetObject';
  if (uri === null) {
    reads.gap({
      kind: 'malformed',
      action: 'sagemaker:DescribeProcessingJob',
      resource: jobArn,
      code: 'NoS3Location',
    });
    return null;
  }
  const object: ObjectBytes | null | 'absent' = await reads.object(uri);
  if (object === 'absent') reads.gap({ kind: 'not-found', action, resource: uri, code: 'NoSuchKey' });
  if (object === null || object === 'absent') return null;
  const content = reads.parsed({ action, resource: uri }, () => parse(object.text));
  return content && { uri, digest: object.digest, ...content };
}
