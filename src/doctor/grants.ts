import type { Collector } from '../collectors/collector.ts';
import type { AthenaConfig, TrailConfig } from '../config/load.ts';
import { byText } from '../core/order.ts';

/** Actions that a role has to be allowed, and for what. */
export interface Grant {
  /** Id of the statement in a policy; says what the actions are for. */
  readonly sid: string;
  readonly actions: readonly string[];
  /** ARNs, or `*` alone. */
  readonly resources: readonly string[];
}

/** For what a role is used. */
export interface GrantNeeds {
  readonly collectors: readonly Collector[];
  /** The sources of the log that are read with this role. */
  readonly trails: readonly TrailConfig[];
  /** `aws`, or another one; `${AWS::Partition}` in a template. */
  readonly partition: string;
  /** Account and region of the table in Athena; `*` where they are not known. */
  readonly account: string;
  readonly region: string;
  /** Bucket of the trail; null when it is not known: then of all buckets. */
  readonly bucket: string | null;
  /** True: with what proving the log by its digests needs. */
  readonly integrity: boolean;
}

/**
 * What a role that audits has to be allowed, and nothing more. All of it reads, but for the results that Athena
 * writes as its caller. Audits list what they do not know yet, so that most is on every resource.
 *
 * @source https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function grantsFor(needs: GrantNeeds): readonly Grant[] {
  const reads = new Set<string>(needs.collectors.flatMap(({ actions }) => actions));
  return [
    { sid: 'ExhibitCollectors', actions: [...reads].toSorted(byText), resources: ['*'] },
    { sid: 'ExhibitIdentity', actions: ['sts:GetCallerIdentity'], resources: ['*'] },
    { sid: 'ExhibitDoctor', actions: ['iam:SimulatePrincipalPolicy'], resources: ['*'] },
    ...needs.trails.flatMap((trail) => {
      if (trail.kind === 'athena') return athenaGrants(trail.athena, needs);
      if (trail.kind === 'bucket') return logGrants('ExhibitLogs', needs.partition, trail.bucket.bucket);
      return trail.kind === 'lookup' ? [LOOKUP] : [];
    }),
    ...(needs.integrity ? integrityGrants(needs) : []),
  ];
}

const LOOKUP: Grant = {
  sid: 'ExhibitTrailLookup',
  actions: ['cloudtrail:LookupEvents'],
  resources: ['*'],
};

const QUERIES = [
  'athena:GetQueryExecution',
  'athena:GetQueryResults',
  'athena:GetQueryRuntimeStatistics',
  'athena:StartQueryExecution',
  'athena:StopQueryExecution',
];

function athenaGrants({ database, table, workgroup, output }: AthenaConfig, needs: GrantNeeds): Grant[] {
  const { partition, account, region, bucket } = needs;
  const at = (service: string, resource: string) =>
    `arn:${partition}:${service}:${region}:${account}:${resource}`;
  const group = [at('athena', `workgroup/${workgroup}`)];
  const place = [at('glue', 'catalog'), at('glue', `database/${database}`)];
  return [
    { sid: 'ExhibitTrailQueries', actions: QUERIES, resources: group },
    {
      sid: 'ExhibitTrailTable',
      actions: ['athena:GetTableMetadata'],
      resources: [at('athena', 'datacatalog/AwsDataCatalog')],
    },
    { sid: 'ExhibitTrailDatabase', actions: ['glue:GetDatabase'], resources: place },
    {
      sid: 'ExhibitTrailColumns',
      actions: ['glue:GetTable'],
      resources: [...place, at('glue', `table/${database}/${table}`)],
    },
    ...logGrants('ExhibitTrail', partition, bucket),
    ...(output === null ? [] : resultGrants(output, partition)),
    { sid: 'ExhibitDoctorWorkGroup', actions: ['athena:GetWorkGroup'], resources: group },
  ];
}

function logGrants(sid: string, partition: string, bucket: string | null): Grant[] {
  const arn = `arn:${partition}:s3:::${bucket ?? ''}`;
  return [
    {
      sid: `${sid}Listing`,
      actions: ['s3:GetBucketLocation', 's3:ListBucket'],
      resources: bucket === null ? ['*'] : [arn],
    },
    { sid: `${sid}Files`, actions: ['s3:GetObject'], resources: bucket === null ? ['*'] : [`${arn}/*`] },
  ];
}

function resultGrants(output: string, partition: string): Grant[] {
  const [, bucket = '', folder = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(output) ?? [];
  const arn = `arn:${partition}:s3:::${bucket}`;
  const inside = `${folder.replace(/\/$/, '')}/*`.replace(/^\//, '');
  return [
    {
      sid: 'ExhibitTrailResultsBucket',
      actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
      resources: [arn],
    },
    {
      sid: 'ExhibitTrailResults',
      actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:PutObject'],
      resources: [`${arn}/${inside}`],
    },
  ];
}

function integrityGrants({ partition, bucket }: GrantNeeds): Grant[] {
  return [
    ...logGrants('ExhibitIntegrity', partition, bucket),
    { sid: 'ExhibitIntegrityKeys', actions: ['cloudtrail:ListPublicKeys'], resources: ['*'] },
  ];
}
