import { ServiceException, type ServiceExceptionOptions } from '@smithy/core/client';
import { TypeRegistry } from '@smithy/core/schema';
import type {
  $SchemaRef,
  SchemaTraits,
  StaticErrorSchema,
  StaticListSchema,
  StaticOperationSchema,
  StaticStructureSchema,
} from '@smithy/types';

/** Namespace of the service's model, version 2018-05-10. */
export const NAMESPACE = 'com.amazonaws.artifact';
const SYNTHETIC = `smithy.ts.sdk.synthetic.${NAMESPACE}`;

const TEXT = 0;
const NUMBER = 1;
/** ISO 8601 text on the wire, a Date for the caller. */
const TIME = 5;
/** Bit 8: loggers of the SDK print a mask instead. The official model does not mark these. */
const SECRET: $SchemaRef = [TEXT, 8];

type Members = Readonly<Record<string, $SchemaRef>>;

const struct = (name: string, members: Members): StaticStructureSchema => [
  3,
  NAMESPACE,
  name,
  0,
  Object.keys(members),
  Object.values(members),
];

/** The traits of an operation or error are an object on the wire side; the types of the SDK know bits alone. */
const traits = (stated: object): SchemaTraits => stated as SchemaTraits;

/** A GET whose whole input stands in the query: the form of all operations here. */
function get(name: string, path: string, input: Members, output: Members): StaticOperationSchema {
  const inQuery = Object.entries(input).map(([member, schema]): [string, $SchemaRef] => [
    member,
    [schema, traits({ httpQuery: member })] as $SchemaRef,
  ]);
  const request = struct(`${name}Request`, Object.fromEntries(inQuery));
  const response = struct(`${name}Response`, output);
  return [9, NAMESPACE, name, traits({ http: ['GET', path, 200] }), () => request, () => response];
}

const listOf = (name: string, item: StaticStructureSchema): StaticListSchema => [
  1,
  NAMESPACE,
  name,
  0,
  () => item,
];

const summary: Members = {
  id: TEXT,
  name: TEXT,
  state: TEXT,
  arn: TEXT,
  version: NUMBER,
  uploadState: TEXT,
  description: TEXT,
  periodStart: TIME,
  periodEnd: TIME,
  series: TEXT,
  category: TEXT,
  companyName: TEXT,
  productName: TEXT,
  statusMessage: TEXT,
  acceptanceType: TEXT,
};
const detail = struct('ReportDetail', {
  ...summary,
  createdAt: TIME,
  lastModifiedAt: TIME,
  deletedAt: TIME,
  termArn: TEXT,
  sequenceNumber: NUMBER,
});
const reports = listOf('ReportsList', struct('ReportSummary', summary));
const terms = 64;
const agreement = struct('CustomerAgreementSummary', {
  name: TEXT,
  arn: TEXT,
  id: TEXT,
  agreementArn: TEXT,
  awsAccountId: TEXT,
  organizationArn: TEXT,
  effectiveStart: TIME,
  effectiveEnd: TIME,
  state: TEXT,
  description: TEXT,
  acceptanceTerms: terms,
  terminateTerms: terms,
  type: TEXT,
});

const paging: Members = { maxResults: NUMBER, nextToken: TEXT };
const report: Members = { reportId: TEXT, reportVersion: NUMBER };

/** The operations that are used, as the service's model states them. */
export const operations = {
  listReports: get('ListReports', '/v1/report/list', paging, { reports, nextToken: TEXT }),
  listReportVersions: get(
    'ListReportVersions',
    '/v1/report/listVersions',
    { reportId: TEXT, ...paging },
    { reports, nextToken: TEXT },
  ),
  getReportMetadata: get('GetReportMetadata', '/v1/report/getMetadata', report, {
    reportDetails: () => detail,
  }),
  getTermForReport: get('GetTermForReport', '/v1/report/getTermForReport', report, {
    documentPresignedUrl: SECRET,
    termToken: SECRET,
  }),
  getReport: get(
    'GetReport',
    '/v1/report/get',
    { ...report, termToken: SECRET },
    { documentPresignedUrl: SECRET },
  ),
  listCustomerAgreements: get('ListCustomerAgreements', '/v1/customer-agreement/list', paging, {
    customerAgreements: listOf('CustomerAgreementList', agreement),
    nextToken: TEXT,
  }),
} as const satisfies Readonly<Record<string, StaticOperationSchema>>;

/** Base of all refusals of the service; one that is not modelled keeps its name. */
export class ArtifactServiceException extends ServiceException {
  constructor(options: ServiceExceptionOptions) {
    super(options);
    Object.setPrototypeOf(this, new.target.prototype);
  }
}

const RETRY_AFTER: $SchemaRef = [NUMBER, traits({ httpHeader: 'Retry-After' })];
const ERRORS: readonly {
  readonly name: string;
  readonly status: number;
  readonly members: Members;
}[] = [
  { name: 'AccessDeniedException', status: 403, members: {} },
  { name: 'ConflictException', status: 409, members: { resourceId: TEXT, resourceType: TEXT } },
  { name: 'InternalServerException', status: 500, members: { retryAfterSeconds: RETRY_AFTER } },
  { name: 'ResourceNotFoundException', status: 404, members: { resourceId: TEXT, resourceType: TEXT } },
  {
    name: 'ServiceQuotaExceededException',
    status: 402,
    members: { resourceId: TEXT, resourceType: TEXT, serviceCode: TEXT, quotaCode: TEXT },
  },
  {
    name: 'ThrottlingException',
    status: 429,
    members: { serviceCode: TEXT, quotaCode: TEXT, retryAfterSeconds: RETRY_AFTER },
  },
  { name: 'ValidationException', status: 400, members: { reason: TEXT } },
];

/** Where the protocol looks up the class of a refusal; they tell errors apart by `name`, as exhibit does. */
export const errorTypeRegistries: readonly TypeRegistry[] = registries();

function registries(): readonly TypeRegistry[] {
  const fallback = new TypeRegistry(SYNTHETIC);
  fallback.registerError([-3, SYNTHETIC, 'ArtifactServiceException', 0, [], []], ArtifactServiceException);
  const modelled = new TypeRegistry(NAMESPACE);
  for (const error of ERRORS) modelled.registerError(...classOf(error));
  return [fallback, modelled];
}

function classOf({
  name,
  status,
  members,
}: (typeof ERRORS)[number]): [StaticErrorSchema, typeof ArtifactServiceException] {
  const fault = status < 500 ? 'client' : 'server';
  const schema: StaticErrorSchema = [
    -3,
    NAMESPACE,
    name,
    traits({ error: fault, httpError: status }),
    ['message', ...Object.keys(members)],
    [TEXT, ...Object.values(members)],
  ];
  class Modelled extends ArtifactServiceException {
    override readonly name = name;
    constructor(options: ServiceExceptionOptions) {
      super({ ...options, name, $fault: fault });
      if (name === 'ThrottlingException') this.$retryable = { throttling: true };
      if (status >= 500) this.$retryable = { throttling: false };
    }
  }
  return [schema, Modelled];
}
