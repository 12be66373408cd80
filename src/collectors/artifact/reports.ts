import {
  ArtifactClient,
  GetReportMetadataCommand,
  paginateListReports,
  paginateListReportVersions,
  type ReportDetail,
} from '../../aws/artifact-client.ts';
import { by } from '../../core/order.ts';
import {
  type ArtifactReport,
  artifactReport,
  artifactReports,
  reportSeries,
} from '../../evidence/kinds/artifact-reports.ts';
import { once, populationOf, readAs, readList, text, when } from '../answers.ts';
import { type Collecting, defineCollector } from '../collector.ts';

/**
 * Lists the reports that the account may read. Of the series that auditors ask for, all versions and their terms are
 * read too; documents are not.
 */
export const artifactReportsCollector = defineCollector({
  id: 'artifact-reports',
  produces: artifactReports,
  reach: 'global',
  actions: ['artifact:ListReports', 'artifact:ListReportVersions', 'artifact:GetReportMetadata'],
  uses: [],

  async collect({ client, reads }) {
    const artifact = client(ArtifactClient);
    const listed = await readList(
      reads,
      { action: 'artifact:ListReports', resource: null },
      { pages: paginateListReports({ client: artifact, pageSize: 300 }, {}), list: itemsOf, shape: settings },
    );
    const reports: ArtifactReport[] = [];
    for (const newest of listed.items) {
      if (reportSeries(newest) === null) reports.push(newest);
      else reports.push(...(await readVersions({ artifact, reads }, newest)));
    }
    const body = { reports: reports.toSorted(by(({ id }) => id, versionKey)) };
    return { body, ...populationOf('artifact:ListReports', listed) };
  },
});

const itemsOf = <Item>({ reports }: { readonly reports?: readonly Item[] }) => reports;

type Asking = Pick<Collecting, 'reads'> & { readonly artifact: ArtifactClient };

/** All versions of a report, the listed one among them whatever else could be read. */
async function readVersions({ artifact, reads }: Asking, newest: ArtifactReport): Promise<ArtifactReport[]> {
  const { id } = newest;
  const versions = await readList(
    reads,
    { action: 'artifact:ListReportVersions', resource: id },
    {
      pages: paginateListReportVersions({ client: artifact, pageSize: 300 }, { reportId: id }),
      list: itemsOf,
      shape: settings,
    },
  );
  const found: ArtifactReport[] = [];
  for (const version of once([newest, ...versions.items], versionKey)) {
    const asked = { reportId: id, ...(version.version !== null && { reportVersion: version.version }) };
    const detailed = await readAs(reads, {
      action: 'artifact:GetReportMetadata',
      resource: id,
      call: () => artifact.send(new GetReportMetadataCommand(asked)),
      shape: ({ reportDetails }) => settings(reportDetails ?? {}),
    });
    found.push(detailed ?? version);
  }
  return found;
}

/** Six digits, so that the order of texts is the order of numbers. */
function versionKey({ version }: ArtifactReport): string {
  return version === null ? '' : String(version).padStart(6, '0');
}

function settings(answer: ReportDetail): ArtifactReport {
  return artifactReport.parse({
    id: answer.id,
    arn: text(answer.arn),
    name: answer.name,
    version: answer.version ?? null,
    state: text(answer.state),
    series: text(answer.series),
    category: text(answer.category),
    company: text(answer.companyName),
    product: text(answer.productName),
    periodStart: when(answer.periodStart),
    periodEnd: when(answer.periodEnd),
    acceptanceType: text(answer.acceptanceType),
    termArn: text(answer.termArn),
  });
}
