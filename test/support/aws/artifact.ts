import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import type { Fields } from './scenario.ts';

/**
 * Reports and agreements of Artifact, from `<account>/global/artifact/{reports,customer-agreements}.json`. A record of
 * a report is one version of it; the listing tells of the newest. Where its terms and its document lie is in
 * `downloads.json`: `{ id, version, token, terms, document }`, the last two as addresses.
 */
export const artifact: Operations = {
  ListReports: (serving) => paged('reports', newest(versions(serving)).map(summaryOf), serving),
  ListReportVersions: (serving) => paged('reports', versionsOf(serving).map(summaryOf), serving),
  GetReportMetadata: (serving) => ({ reportDetails: one(serving) }),
  GetTermForReport: (serving) => {
    const { terms, token } = downloadOf(serving);
    return { documentPresignedUrl: terms, termToken: token };
  },
  GetReport(serving) {
    const { document, token } = downloadOf(serving);
    if (textOf(serving.input, 'termToken') !== token)
      throw new Refusal('ValidationException', `The token ${serving.input.termToken} is not valid`);
    return { documentPresignedUrl: document };
  },
  ListCustomerAgreements: (serving) => {
    const { scenario, account } = serving;
    const agreements = scenario.records(account, 'global', 'artifact/customer-agreements.json');
    return paged('customerAgreements', agreements, serving);
  },
};

function paged(name: string, all: readonly Fields[], serving: Serving): Fields {
  const { maxResults: MaxResults, nextToken: NextToken } = serving.input;
  const asked = { ...serving, input: { MaxResults, NextToken } };
  const { items, NextToken: nextToken } = pageOf(all, asked, { standard: 100, most: 300 });
  return { [name]: items, ...(nextToken !== undefined && { nextToken }) };
}

function versions({ scenario, account }: Serving): readonly Fields[] {
  return scenario.records(account, 'global', 'artifact/reports.json');
}

function versionsOf(serving: Serving): readonly Fields[] {
  const id = textOf(serving.input, 'reportId');
  const found = versions(serving).filter((report) => report.id === id);
  if (found.length === 0)
    throw new Refusal('ResourceNotFoundException', `Report ${id} not found`, { status: 404 });
  return found;
}

function downloadOf(serving: Serving): Fields {
  const { id, version } = one(serving);
  const all = serving.scenario.records(serving.account, 'global', 'artifact/downloads.json');
  return all.find((download) => download.id === id && download.version === version) ?? {};
}

/** The version that was asked for, or the newest. */
function one(serving: Serving): Fields {
  const { reportVersion } = serving.input;
  const found = versionsOf(serving);
  const [chosen] =
    reportVersion === undefined
      ? newest(found)
      : found.filter(({ version }) => String(version) === String(reportVersion));
  if (!chosen) throw new Refusal('ResourceNotFoundException', 'No such version', { status: 404 });
  return chosen;
}

function newest(all: readonly Fields[]): readonly Fields[] {
  const byId = Map.groupBy(all, ({ id }) => id);
  return [...byId.values()].flatMap((group) =>
    group.toSorted((a, b) => Number(b.version ?? 0) - Number(a.version ?? 0)).slice(0, 1),
  );
}

/** Only the metadata tell of terms and times. */
function summaryOf({ termArn: _, createdAt: __, lastModifiedAt: ___, ...summary }: Fields): Fields {
  return summary;
}
