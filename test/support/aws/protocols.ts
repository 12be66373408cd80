import { answerEc2, readEc2, refuseEc2 } from './ec2-wire.ts';
import { type AwsRequest, Refusal, requestIdOf } from './request.ts';
import { routeS3, sendS3 } from './s3-wire.ts';
import { type Fields, isFields } from './scenario.ts';
import { awsJson, type Received, type Sent, signerOf, xml } from './wire.ts';

/** One wire form: reads requests and writes answers and errors. */
export interface Protocol {
  read(received: Received): Pick<AwsRequest, 'service' | 'operation' | 'input'>;
  answer(request: AwsRequest, output: Fields): Sent;
  refuse(request: AwsRequest, refusal: Refusal): Sent;
  /** A body that no client can read. */
  readonly broken: string;
}

/** The wire form of a request, told as the services do. */
export function protocolOf(received: Received): Protocol {
  if (received.headers['x-amz-target'] !== undefined) return json;
  if (received.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return signerOf(received.headers).signedFor === 'ec2' ? ec2 : query;
  }
  return signerOf(received.headers).signedFor === 's3' ? s3 : restJson;
}

const TARGETS: Readonly<Record<string, string>> = {
  AnyScaleFrontendService: 'Application Auto Scaling',
  SageMaker: 'SageMaker',
  CloudTrail_20131101: 'CloudTrail',
  TrentService: 'KMS',
  AmazonAthena: 'Athena',
  AmazonEC2ContainerRegistry_V20150921: 'ECR',
  GraniteServiceVersion20100801: 'CloudWatch',
  Logs_20140328: 'CloudWatch Logs',
  AWSEvents: 'EventBridge',
  StarlingDoveService: 'Config Service',
  CodePipeline_20150709: 'CodePipeline',
  secretsmanager: 'Secrets Manager',
  AWSBudgetServiceGateway: 'Budgets',
  AWSInsightsIndexService: 'Cost Explorer',
  AWSOrganizationsV20161128: 'Organizations',
  ResourceGroupsTaggingAPI_20170126: 'Resource Groups Tagging API',
};

const json: Protocol = {
  read({ headers, body }) {
    const [target = '', operation = ''] = String(headers['x-amz-target']).split('.');
    return { service: TARGETS[target] ?? target, operation, input: parsed(body) };
  },
  answer: (request, output) => sendJson(200, requestIdOf(request), awsJson(output)),
  refuse: (request, { code, message, status }) =>
    sendJson(status, requestIdOf(request), { __type: code, message }),
  broken: '{"broken":',
};

function parsed(body: Buffer): Fields {
  const value: unknown = JSON.parse(body.toString() || '{}');
  if (!isFields(value)) throw new TypeError('The body of a request is no JSON object.');
  return value;
}

function sendJson(status: number, requestId: string, value: unknown): Sent {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
  return { status, headers, body: JSON.stringify(value) };
}

const query: Protocol = {
  read({ headers, body }) {
    const { Action = '', Version, ...input } = Object.fromEntries(new URLSearchParams(body.toString()));
    const service = signerOf(headers).signedFor === 'iam' ? 'IAM' : 'STS';
    return { service, operation: Action, input };
  },
  answer(request, output) {
    const id = requestIdOf(request);
    const result = `<${request.operation}Result>${xml(output)}</${request.operation}Result>`;
    const meta = `<ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata>`;
    return sendXml(200, id, `<${request.operation}Response>${result}${meta}</${request.operation}Response>`);
  },
  refuse(request, { code, message, status }) {
    const id = requestIdOf(request);
    const error = xml({
      Error: { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    });
    return sendXml(status, id, `<ErrorResponse>${error}<RequestId>${id}</RequestId></ErrorResponse>`);
  },
  broken: '<html>',
};

const ec2: Protocol = {
  read: ({ body }) => readEc2(body),
  answer(request, output) {
    const id = requestIdOf(request);
    return sendXml(200, id, answerEc2(request.operation, { requestId: id, ...output }));
  },
  refuse(request, refusal) {
    const id = requestIdOf(request);
    return sendXml(refusal.status, id, refuseEc2(refusal, id));
  },
  broken: '<html>',
};

function sendXml(status: number, requestId: string, body: string): Sent {
  return { status, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }, body };
}

const s3: Protocol = {
  read: routeS3,
  answer: (request, output) => sendS3(requestIdOf(request), output),
  refuse(request, { code, message, status, headers }) {
    const id = requestIdOf(request);
    const body = `<?xml version="1.0"?><Error>${xml({ Code: code, Message: message, RequestId: id })}</Error>`;
    return {
      status,
      headers: { 'content-type': 'application/xml', 'x-amz-request-id': id, ...headers },
      body,
    };
  },
  broken: '<html>',
};

const REST_PATHS: Readonly<Record<string, string>> = {
  '/v1/report/list': 'ListReports',
  '/v1/report/listVersions': 'ListReportVersions',
  '/v1/report/getMetadata': 'GetReportMetadata',
  '/v1/report/getTermForReport': 'GetTermForReport',
  '/v1/report/get': 'GetReport',
  '/v1/customer-agreement/list': 'ListCustomerAgreements',
  '/human-loops': 'ListHumanLoops',
  '/resources': 'ListProtectedResources',
};

const REST_SERVICES: Readonly<Record<string, string>> = {
  artifact: 'Artifact',
  backup: 'Backup',
  sagemaker: 'SageMaker A2I Runtime',
};

/** Services that take a body of JSON, by the name they sign for: their client id, and operations by path. */
const POSTING: Readonly<
  Record<string, { readonly service: string; readonly paths: Readonly<Record<string, string>> }>
> = {
  lakeformation: {
    service: 'LakeFormation',
    paths: { '/GetDataLakeSettings': 'GetDataLakeSettings', '/ListPermissions': 'ListPermissions' },
  },
  securityhub: {
    service: 'SecurityHub',
    paths: { '/accounts': 'DescribeHub', '/findings': 'GetFindings' },
  },
};

/** REST with JSON. */
const restJson: Protocol = {
  read({ headers, path, query: search, body }) {
    const { signedFor } = signerOf(headers);
    const posting = POSTING[signedFor];
    if (posting) {
      const operation = posting.paths[path] ?? path;
      return { service: posting.service, operation, input: parsed(body) };
    }
    const service = REST_SERVICES[signedFor] ?? signedFor;
    const [, protectedArn] = /^\/resources\/([^/]+)\/recovery-points$/.exec(path) ?? [];
    const operation = protectedArn ? 'ListRecoveryPointsByResource' : (REST_PATHS[path] ?? path);
    const input = Object.fromEntries(
      [...search].map(([name, value]) => [name, /^maxResults$/i.test(name) ? Number(value) : value]),
    );
    const named = protectedArn && { ResourceArn: decodeURIComponent(protectedArn) };
    return { service, operation, input: { ...named, ...input } };
  },
  answer: (request, output) => sendJson(200, requestIdOf(request), output),
  refuse: (request, { code, message, status }) => {
    const sent = sendJson(status, requestIdOf(request), { message });
    return { ...sent, headers: { ...sent.headers, 'x-amzn-errortype': code } };
  },
  broken: '{"broken":',
};

/** The answer to an operation that nobody wrote: loud, because a test would otherwise see a gap. */
export function unservedRefusal({ service, operation }: AwsRequest): Refusal {
  return new Refusal('NotServedByStandIn', `The stand-in does not serve ${service} ${operation}.`, {
    status: 500,
  });
}
