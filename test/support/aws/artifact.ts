import { type Operations, Refusal, textOf } from './request.ts';

/** Reports and agreements of Artifact, from `<account>/global/artifact/{reports,customer-agreements}.json`. */
export const artifact: Operations = {
  ListReports: ({ scenario, account }) => ({
    reports: scenario.records(account, 'global', 'artifact/reports.json'),
  }),
  GetReportMetadata: ({ scenario, account, input }) => {
    const id = textOf(input, 'reportId');
    const found = scenario
      .records(account, 'global', 'artifact/reports.json')
      .find((report) => report.id === id);
    if (!found) throw new Refusal('ResourceNotFoundException', `Report ${id} not found`, { status: 404 });
    return { reportDetails: found };
  },
  ListCustomerAgreements: ({ scenario, account }) => ({
    customerAgreements: scenario.records(account, 'global', 'artifact/customer-agreements.json'),
  }),
};
