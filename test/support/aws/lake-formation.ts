import { pageOf } from './paging.ts';
import { type Operations, Refusal, textOf } from './request.ts';

const SIZE = { standard: 100, most: 1000 } as const;
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  TABLE: ['Table', 'TableWithColumns'],
  LF_TAG_POLICY_TABLE: ['LFTagPolicy'],
};

/** Grants of the region as the service gives them, and the settings of its lake. */
export const lakeFormation: Operations = {
  GetDataLakeSettings: ({ scenario, account, region }) => ({
    DataLakeSettings: scenario.records(account, region, 'lakeformation/settings.json')[0] ?? {
      DataLakeAdmins: [],
      ReadOnlyAdmins: [],
      CreateTableDefaultPermissions: [],
    },
  }),
  ListPermissions: (serving) => {
    const type = textOf(serving.input, 'ResourceType') ?? '';
    const fields = FIELDS[type];
    if (!fields) throw new Refusal('InvalidInputException', `No resource type ${type}.`);
    const { scenario, account, region } = serving;
    const grants = scenario
      .records(account, region, 'lakeformation/permissions.json')
      .filter(({ Resource }) => fields.some((name) => name in Object(Resource)));
    const { items, ...rest } = pageOf(grants, serving, SIZE);
    return { PrincipalResourcePermissions: items, ...rest };
  },
};
