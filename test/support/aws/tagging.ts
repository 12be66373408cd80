import { pageOf } from './paging.ts';
import { type Operations, textOf } from './request.ts';

/** Tagged resources of the region, each a record with `ResourceARN` and `Tags`; what was never tagged has none. */
export const tagging: Operations = {
  GetResources: (serving) => {
    const { scenario, account, region, input } = serving;
    const filters = Array.isArray(input.ResourceTypeFilters) ? input.ResourceTypeFilters.map(String) : [];
    const found = scenario
      .records(account, region, 'tagging/resources.json')
      .filter(({ ResourceARN }) => filters.length === 0 || filters.includes(typeOf(String(ResourceARN))));
    const token = textOf(input, 'PaginationToken');
    const asked = { MaxResults: input.ResourcesPerPage, ...(token && { NextToken: token }) };
    const { items, NextToken = '' } = pageOf(
      found,
      { ...serving, input: asked },
      { standard: 50, most: 100 },
    );
    return { ResourceTagMappingList: items, PaginationToken: NextToken };
  },
};

function typeOf(arn: string): string {
  const [, , service, , , rest = ''] = arn.split(':');
  return `${service}:${rest.split('/')[0]}`;
}
