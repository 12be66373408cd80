import { by } from '../../core/order.ts';
import {
  type ClarifyReport,
  sagemakerClarifyReports,
} from '../../evidence/kinds/sagemaker-clarify-reports.ts';
import {
  type ProcessingJob,
  sagemakerProcessingJobs,
} from '../../evidence/kinds/sagemaker-processing-jobs.ts';
import { populationOf } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { parseClarifyAnalysis } from '../formats/clarify-analysis.ts';
import { parseClarifyConfig } from '../formats/clarify-config.ts';
import type { ObjectBytes, Reads } from '../reads.ts';

/** Part of the name of every Clarify image, in every region. */
const CLARIFY = 'sagemaker-clarify-processing';

/**
 * Takes from the processing jobs of the period those that ran a Clarify image outside a monitoring schedule, and reads
 * what they were asked for and what they wrote.
 */
export const sagemakerClarifyReportsCollector = defineCollector({
  id: 'sagemaker-clarify-reports',
  produces: sagemakerClarifyReports,
  reach: 'regional',
  actions: ['s3:GetObject'],
  uses: [sagemakerProcessingJobs],

  async collect({ given, reads, scope }) {
    const records = given(sagemakerProcessingJobs).filter(
      ({ evidence }) => evidence.scope.region === scope.region,
    );
    const jobs = records
      .flatMap(({ evidence }) => evidence.body.jobs)
      .filter(
        ({ image, monitoringScheduleArn }) => image?.includes(CLARIFY) && monitoringScheduleArn === null,
      )
      .toSorted(
        by(
          ({ arn }) => arn,
          ({ createdAt }) => createdAt,
        ),
      );
    const reports: ClarifyReport[] = [];
    for (const job of jobs) reports.push(await readReport(reads, job));
    // A job that could not be described may have been one of Clarify.
    const whole =
      records.length > 0 &&
      records.every(
        ({ evidence }) =>
          evidence.population !== null && evidence.gaps.every(({ kind }) => kind === 'not-found'),
      );
    return {
      body: { reports },
      ...populationOf('processing jobs in the evidence of this region: those with a Clarify image', {
        items: reports,
        whole,
      }),
    };
  },
});

/** The address of a file by the name of an input or output; inputs name the file or its folder, outputs the folder. */
function fileAt(places: ProcessingJob['inputs'], place: string, file: string): string | null {
  const uri = places.find(({ name }) => name === place)?.uri ?? null;
  if (uri === null || uri.endsWith('.json')) return uri;
  return `${uri.replace(/\/+$/, '')}/${file}`;
}

async function readReport(reads: Reads, job: ProcessingJob): Promise<ClarifyReport> {
  const { arn: jobArn, name: jobName, createdAt, status, image } = job;
  const asked = fileAt(job.inputs, 'analysis_config', 'analysis_config.json');
  const wrote = fileAt(job.outputs, 'analysis_result', 'analysis.json');
  return {
    jobName,
    jobArn,
    createdAt,
    status,
    image,
    requested: await readFile(reads, { jobArn, uri: asked, parse: parseClarifyConfig }),
    computed: await readFile(reads, { jobArn, uri: wrote, parse: parseClarifyAnalysis }),
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
