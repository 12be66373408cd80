import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { type Fields, isFields } from './scenario.ts';
import { awsJson } from './wire.ts';

/**
 * Resources that AWS Backup protects, from `backup/protected-resources.json`, each with the list of its own
 * `RecoveryPoints`. Times are seconds on the wire.
 */
export const backup: Operations = {
  ListProtectedResources: (serving) =>
    paged(
      'Results',
      recordsOf(serving).map(({ RecoveryPoints: _, ...resource }) => resource),
      serving,
    ),
  ListRecoveryPointsByResource(serving) {
    const arn = textOf(serving.input, 'ResourceArn');
    const found = recordsOf(serving).find(({ ResourceArn }) => ResourceArn === arn);
    if (!found) throw new Refusal('ResourceNotFoundException', `No resource ${arn}.`);
    const points = Array.isArray(found.RecoveryPoints) ? found.RecoveryPoints.filter(isFields) : [];
    return paged('RecoveryPoints', points, serving);
  },
};

function recordsOf({ scenario, account, region }: Serving): readonly Fields[] {
  return scenario.records(account, region, 'backup/protected-resources.json');
}

function paged(name: string, all: readonly Fields[], serving: Serving): Fields {
  const { maxResults: MaxResults, nextToken: NextToken } = serving.input;
  const asked = { ...serving, input: { MaxResults, NextToken } };
  const { items, NextToken: next } = pageOf(all, asked, { standard: 1000, most: 1000 });
  return { [name]: items.map((item) => awsJson(item)), ...(next !== undefined && { NextToken: next }) };
}
