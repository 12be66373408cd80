/** Functions of Trino that DuckDB lacks or reads differently, as macros with the same answers. */
export const createMacros: readonly string[] = [
  `CREATE OR REPLACE MACRO json_extract_scalar(j, p) AS CASE
    WHEN NOT json_valid(j) THEN NULL
    WHEN json_type(j, p) IN ('OBJECT', 'ARRAY', 'NULL') THEN NULL
    ELSE json_extract_string(j, p) END`,
  'CREATE OR REPLACE MACRO from_iso8601_timestamp(s) AS CAST(s AS TIMESTAMPTZ)',
  'CREATE OR REPLACE MACRO regexp_like(s, p) AS regexp_matches(s, p)',
  'CREATE OR REPLACE MACRO cardinality(l) AS len(l)',
  'CREATE OR REPLACE MACRO json_format(j) AS CAST(j AS VARCHAR)',
  `CREATE OR REPLACE MACRO to_iso8601(t) AS strftime(t AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ')`,
];

const IDENTITY = `STRUCT(
  "type" VARCHAR, principalid VARCHAR, arn VARCHAR, accountid VARCHAR, invokedby VARCHAR,
  accesskeyid VARCHAR, username VARCHAR, identityprovider VARCHAR, credentialid VARCHAR,
  onbehalfof STRUCT(userid VARCHAR, identitystorearn VARCHAR),
  sessioncontext STRUCT(
    attributes STRUCT(mfaauthenticated VARCHAR, creationdate VARCHAR),
    sessionissuer STRUCT("type" VARCHAR, principalid VARCHAR, arn VARCHAR, accountid VARCHAR, username VARCHAR),
    ec2roledelivery VARCHAR, sourceidentity VARCHAR, signinsessionarn VARCHAR,
    webidfederationdata STRUCT(federatedprovider VARCHAR, attributes MAP(VARCHAR, VARCHAR))))`;

/**
 * The columns of the table `cloudtrail_logs` in its order, with their types in DuckDB: names and text types are those
 * of the table in Athena, then its partitions and the hidden column with the path of the file.
 */
export const LOG_COLUMNS: Readonly<Record<string, string>> = {
  eventversion: 'VARCHAR',
  useridentity: IDENTITY,
  eventtime: 'VARCHAR',
  eventsource: 'VARCHAR',
  eventname: 'VARCHAR',
  awsregion: 'VARCHAR',
  sourceipaddress: 'VARCHAR',
  useragent: 'VARCHAR',
  errorcode: 'VARCHAR',
  errormessage: 'VARCHAR',
  requestparameters: 'VARCHAR',
  responseelements: 'VARCHAR',
  additionaleventdata: 'VARCHAR',
  requestid: 'VARCHAR',
  eventid: 'VARCHAR',
  readonly: 'VARCHAR',
  resources: 'STRUCT(arn VARCHAR, accountid VARCHAR, "type" VARCHAR)[]',
  eventtype: 'VARCHAR',
  apiversion: 'VARCHAR',
  managementevent: 'VARCHAR',
  recipientaccountid: 'VARCHAR',
  serviceeventdetails: 'VARCHAR',
  sharedeventid: 'VARCHAR',
  vpcendpointid: 'VARCHAR',
  vpcendpointaccountid: 'VARCHAR',
  eventcategory: 'VARCHAR',
  addendum:
    'STRUCT(reason VARCHAR, updatedfields VARCHAR, originalrequestid VARCHAR, originaleventid VARCHAR)',
  sessioncredentialfromconsole: 'VARCHAR',
  edgedevicedetails: 'VARCHAR',
  tlsdetails: 'STRUCT(tlsversion VARCHAR, ciphersuite VARCHAR, clientprovidedhostheader VARCHAR)',
  account: 'VARCHAR',
  region: 'VARCHAR',
  day: 'VARCHAR',
  $path: 'VARCHAR',
};

/** What a database may use. */
export interface SandboxLimits {
  /** The one folder that may be read and written; for spilled data too. */
  readonly folder: string;
  readonly memoryMb: number;
  readonly threads: number;
  /** Rows without ORDER BY keep the order that they are read in, at the cost of memory; else they need not. */
  readonly ordered?: boolean;
}

/**
 * The settings of a database that reads logs of others, to be run in this order: no extensions, no file outside the
 * folder, no network, no way to change any of it afterwards. Times are in UTC.
 *
 * @source https://duckdb.org/docs/stable/operations_manual/securing_duckdb/overview
 */
export function sandboxSettings({
  folder,
  memoryMb,
  threads,
  ordered = false,
}: SandboxLimits): readonly string[] {
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return [
    "SET TimeZone = 'UTC'",
    `SET preserve_insertion_order = ${ordered}`,
    `SET memory_limit = '${Math.trunc(memoryMb)}MB'`,
    `SET threads = ${Math.trunc(threads)}`,
    `SET temp_directory = ${text(`${folder}/.spill`)}`,
    'SET parquet_metadata_cache = true',
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    `SET allowed_directories = [${text(folder)}]`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ];
}
