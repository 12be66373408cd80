import { COLUMNS, type Column } from '../../../src/trail/query/columns.ts';
import type { ScenarioFiles } from '../../support/aws/scenario.ts';
import { tableFiles } from '../../trail/engines/aws-trail.ts';
import { A, B, configText, examineAt, trailFiles } from '../stand-in.ts';

export const SERDE = {
  'serde.serialization.lib': 'org.apache.hive.hcatalog.data.JsonSerDe',
  inputformat: 'com.amazon.emr.cloudtrail.CloudTrailInputFormat',
};

/** What is changed about the table, the work group and the configuration. */
export interface TableChange {
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly workgroup?: Readonly<Record<string, unknown>>;
  readonly columns?: readonly Column[];
  readonly config?: string;
  readonly trails?: ScenarioFiles;
}

/** Looks at a table of the first account that fits but for the change; gives the lines about `subject`. */
export async function tableLines(
  change: TableChange = {},
  given: Parameters<typeof examineAt>[1] = {},
  subject = 'table logs.cloudtrail_logs',
) {
  const { parameters = {}, workgroup = {}, columns = COLUMNS, config = '', trails = trailFiles() } = change;
  const files = tableFiles({
    accounts: [A, B],
    regions: ['us-east-1'],
    parameters: { ...SERDE, ...parameters },
    workgroup,
    columns,
  });
  const here = Object.entries(files).map(([path, file]) => [path.replace(/^\d{12}/, A), file]);
  const yaml = configText(
    `[{ athena: { database: logs, table: cloudtrail_logs, workgroup: audit${config} } }]`,
  );
  const { of } = await examineAt({ ...Object.fromEntries(here), ...trails }, { yaml, ...given });
  return of('log').filter((line) => line.subject === subject);
}
