import { paginateListReports, type ReportDetail } from '../../aws/artifact-client.ts';
import { by } from '../../core/order.ts';
import type { Io } from '../io.ts';
import { table } from '../table.ts';
import { connect } from './connection.ts';

/**
 * Prints the reports that the credentials may see, in the order of name and id. Source: ListReports.
 *
 * @throws UNREACHABLE when a page was refused: half a list is not shown
 */
export async function listReports(json: boolean, io: Io): Promise<void> {
  const { artifact, ask } = connect(io);
  const found = await ask('artifact:ListReports', async () => {
    const all: ReportDetail[] = [];
    const pages = paginateListReports({ client: artifact, pageSize: 300 }, {});
    for await (const { reports = [] } of pages) all.push(...reports);
    return all;
  });
  const rows = found.map(row).toSorted(
    by(
      ({ name }) => name ?? '',
      ({ id }) => id ?? '',
    ),
  );
  if (json) return io.out(`${JSON.stringify(rows, null, 2)}\n`);
  io.out(
    table(
      rows,
      [
        { head: 'ID', cell: ({ id }) => id ?? '-' },
        { head: 'VERSION', cell: ({ version }) => String(version ?? '-') },
        { head: 'SERIES', cell: ({ series }) => series ?? '-' },
        { head: 'FROM', cell: ({ from }) => from ?? '-' },
        { head: 'TO', cell: ({ to }) => to ?? '-' },
        { head: 'NAME', cell: ({ name }) => name ?? '-', wraps: true },
        { head: 'COMPANY', cell: ({ company }) => company ?? '-', wraps: true },
      ],
      io.columns,
    ),
  );
}

const row = (report: ReportDetail) => ({
  id: report.id ?? null,
  version: report.version ?? null,
  series: report.series ?? null,
  from: dayOf(report.periodStart),
  to: dayOf(report.periodEnd),
  name: report.name ?? null,
  company: report.companyName ?? null,
  state: report.state ?? null,
  acceptanceType: report.acceptanceType ?? null,
});

/** The day in UTC, `YYYY-MM-DD`; null when there is no time. */
export function dayOf(time: Date | undefined): string | null {
  return time?.toISOString().slice(0, 10) ?? null;
}
