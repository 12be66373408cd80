import { type _Object, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { contains, instant, type Period } from '../../core/period.ts';
import {
  type EvaluationReport,
  type EvaluationSource,
  sagemakerEvaluations,
} from '../../evidence/kinds/sagemaker-evaluations.ts';
import { readBucketAddress } from '../../trail/log-address.ts';
import { once, populationOf, readList } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import { parseEvaluation } from '../formats/evaluation-report.ts';
import type { Reads } from '../reads.ts';

/** A report is far smaller; what is larger holds rows or drawings. */
const LARGEST_BYTES = 5_000_000;

/** Reports that are read of one place: hourly ones of a quarter are fewer. */
const MOST_REPORTS = 2500;

/** A metric in the file store of MLflow: `<run>/metrics/<name>`, where a name may have slashes. */
const METRIC_FILE = /(?:^|\/)[0-9a-f]{32}\/metrics\/(.+)$/;

/** Files of MLflow that hold rows of data. */
const ROWS = /(eval_results_table|input_example|serving_input|predictions?|dataset)[^/]*\.json$/i;

/** Reads the evaluation reports of the period from the places that exhibit.yaml names for this account and region. */
export const sagemakerEvaluationsCollector = defineCollector({
  id: 'sagemaker-evaluations',
  produces: sagemakerEvaluations,
  reach: 'regional',
  actions: ['s3:ListBucket', 's3:GetObject'],
  uses: [],

  async collect({ client, evaluations, period, reads }) {
    const listings = [];
    const reports: EvaluationReport[] = [];
    for (const source of evaluations) {
      const listed = await listReports(client(S3Client), reads, { source, period });
      const read = await readReports(reads, source, listed.items);
      reports.push(...read);
      listings.push({ items: read, whole: listed.whole });
    }
    return {
      body: {
        sources: evaluations.toSorted(by(({ location }) => location)),
        reports: reports.toSorted(
          by(
            ({ location }) => location,
            ({ uri }) => uri,
          ),
        ),
      },
      ...populationOf('s3:ListBucket: reports written in the period', ...listings),
    };
  },
});

const listedObject = z.object({ key: z.string().min(1), bytes: z.number(), writtenAt: z.string() });
type ListedObject = z.infer<typeof listedObject>;

async function listReports(
  s3: S3Client,
  reads: Reads,
  { source, period }: { readonly source: EvaluationSource; readonly period: Period },
) {
  const { bucket = '', prefix = '' } = readBucketAddress(source.location) ?? {};
  const listed = await readList(
    reads,
    { action: 's3:ListBucket', resource: source.location },
    {
      // A page of an empty folder comes without its list, and says with a count of none that it is whole.
      pages: paginateListObjectsV2({ client: s3, pageSize: 1000 }, { Bucket: bucket, Prefix: prefix }),
      list: (page): _Object[] | undefined => page.Contents ?? (page.KeyCount === 0 ? [] : undefined),
      shape: ({ Key, Size, LastModified }) =>
        listedObject.parse({ key: Key, bytes: Size, writtenAt: LastModified && instant(LastModified) }),
    },
  );
  const items = once(listed.items, ({ key }) => key)
    .filter(({ key }) => METRIC_FILE.test(key) || (/\.json$/i.test(key) && !ROWS.test(key)))
    .filter(({ writtenAt }) => contains(period, writtenAt));
  return { ...listed, items: items.map((item) => ({ ...item, uri: `s3://${bucket}/${item.key}` })) };
}

async function readReports(
  reads: Reads,
  { location }: EvaluationSource,
  listed: readonly (ListedObject & { readonly uri: string })[],
): Promise<EvaluationReport[]> {
  const action = 's3:GetObject';
  const newest = listed.toSorted(by(({ writtenAt }) => writtenAt)).slice(-MOST_REPORTS);
  if (newest.length < listed.length) {
    reads.gap({ kind: 'malformed', action: 's3:ListBucket', resource: location, code: 'TooManyReports' });
  }
  const reports: EvaluationReport[] = [];
  for (const { key, uri, bytes, writtenAt } of newest) {
    if (bytes > LARGEST_BYTES) {
      reads.gap({ kind: 'malformed', action, resource: uri, code: 'ReportTooLarge' });
      continue;
    }
    const object = await reads.object(uri);
    if (object === 'absent') reads.gap({ kind: 'not-found', action, resource: uri, code: 'NoSuchKey' });
    if (object === null || object === 'absent') continue;
    const parsed = reads.parsed({ action, resource: uri }, () =>
      parseEvaluation(object.text, METRIC_FILE.exec(key)?.[1] ?? null),
    );
    if (parsed)
      reports.push({ location, uri, digest: object.digest, eTag: object.eTag, writtenAt, ...parsed });
  }
  return reports;
}
