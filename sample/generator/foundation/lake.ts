import { devUs, type Place, prodUs, roleArn } from '../places.ts';
import type { Fields, World } from '../world.ts';

interface Plan {
  readonly place: Place;
  readonly table: readonly [database: string, name: string];
  /** Role that trains on the table. */
  readonly role: string;
  readonly columns: Fields;
}

const GRANTS: readonly Plan[] = [
  {
    place: prodUs,
    table: ['readmission', 'visits'],
    role: 'ml-training',
    columns: { ColumnNames: ['age_group', 'ward', 'length_of_stay', 'diagnosis_group', 'readmitted'] },
  },
  {
    place: prodUs,
    table: ['sepsis', 'vitals'],
    role: 'ml-training',
    columns: { ColumnWildcard: { ExcludedColumnNames: ['patient_name', 'insurance_number'] } },
  },
  {
    place: devUs,
    table: ['research', 'patients'],
    role: 'research-training',
    columns: { ColumnWildcard: {} },
  },
];

/** Grants reading of the tables that models are trained on. Research may read whole patients. */
export function layLake(world: World): void {
  for (const { account, region } of [prodUs, devUs]) {
    world.add(`${account}/${region}/lakeformation/settings.json`, {
      DataLakeAdmins: [who(roleArn(account, 'platform/LakeAdmin'))],
      ReadOnlyAdmins: [who(roleArn(account, 'ExhibitCollector'))],
      CreateTableDefaultPermissions: [],
    });
  }
  for (const { place, table, role, columns } of GRANTS) {
    const [DatabaseName, Name] = table;
    world.add(`${place.account}/${place.region}/lakeformation/permissions.json`, {
      Principal: who(roleArn(place.account, role)),
      Resource: { TableWithColumns: { CatalogId: place.account, DatabaseName, Name, ...columns } },
      Permissions: ['SELECT'],
      PermissionsWithGrantOption: [],
    });
  }
}

function who(arn: string): Fields {
  return { DataLakePrincipalIdentifier: arn };
}
