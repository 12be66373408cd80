import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import {
  ArtifactClient,
  GetReportCommand,
  GetReportMetadataCommand,
  GetTermForReportCommand,
  ListCustomerAgreementsCommand,
  ListReportsCommand,
  paginateListReports,
  paginateListReportVersions,
} from '../../src/aws/artifact-client.ts';
import { clientsFor } from '../../src/aws/clients.ts';
import { isServiceFailure } from '../../src/aws/gap-kinds.ts';
import type { Call, Tape } from '../../src/aws/transcript.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Reply = readonly [status: number, body: unknown, headers?: Record<string, string>];

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A server that notes what it is asked, and gives the replies in order, the last one again and again. */
async function serving(...replies: readonly Reply[]) {
  const seen: Seen[] = [];
  const server = createServer(async (asked: IncomingMessage, response: ServerResponse) => {
    const [path = '', query = ''] = (asked.url ?? '').split('?');
    const body = (await asked.toArray()).join('');
    seen.push({ method: asked.method ?? '', path, query, headers: asked.headers, body });
    const [status, answer, headers = {}] = replies[Math.min(seen.length, replies.length) - 1] ?? [500, {}];
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  stops.push(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const client = new ArtifactClient({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'test' },
    maxAttempts: 2,
  });
  return { seen, client, url: `http://127.0.0.1:${port}` };
}

const REPORT = 'report-gaVrFoJaYDQvtYGr';
const asks = [
  {
    title: 'ListReports',
    send: (client: ArtifactClient) =>
      client.send(new ListReportsCommand({ maxResults: 300, nextToken: 'a b/+=&?' })),
    path: '/v1/report/list',
    query: 'maxResults=300&nextToken=a%20b%2F%2B%3D%26%3F',
  },
  {
    title: 'GetReportMetadata',
    send: (client: ArtifactClient) =>
      client.send(new GetReportMetadataCommand({ reportId: REPORT, reportVersion: 2 })),
    path: '/v1/report/getMetadata',
    query: `reportId=${REPORT}&reportVersion=2`,
  },
  {
    title: 'GetTermForReport',
    send: (client: ArtifactClient) => client.send(new GetTermForReportCommand({ reportId: REPORT })),
    path: '/v1/report/getTermForReport',
    query: `reportId=${REPORT}`,
  },
  {
    title: 'GetReport',
    send: (client: ArtifactClient) =>
      client.send(new GetReportCommand({ reportId: REPORT, termToken: 'term' })),
    path: '/v1/report/get',
    query: `reportId=${REPORT}&termToken=term`,
  },
  {
    title: 'ListCustomerAgreements',
    send: (client: ArtifactClient) => client.send(new ListCustomerAgreementsCommand({})),
    path: '/v1/customer-agreement/list',
    query: '',
  },
];

test.each(asks)('sends $title as the model says: a signed GET, all input in the query', async (ask) => {
  const { seen, client } = await serving([200, {}]);
  await ask.send(client);
  expect(seen).toMatchObject([{ method: 'GET', path: ask.path, query: ask.query, body: '' }]);
  const { authorization = '', 'user-agent': agent } = seen[0]?.headers ?? {};
  expect(authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/\d{8}\/us-east-1\/artifact\/aws4_request, SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$/,
  );
  expect(agent).toContain('api/artifact#2018-05-10');
});

test('reads times, numbers and members of a report, and leaves out what was not said', async () => {
  const report = { id: REPORT, version: 3, periodStart: '2025-10-01T00:00:00Z', acceptanceType: 'EXPLICIT' };
  const { client } = await serving([200, { reports: [report] }]);
  const { reports } = await client.send(new ListReportsCommand({}));
  expect(reports).toEqual([{ ...report, periodStart: new Date(report.periodStart) }]);
});

test('walks pages, an empty one too', async () => {
  const { seen, client } = await serving(
    [200, { reports: [{ id: 'a' }], nextToken: 'one' }],
    [200, { reports: [], nextToken: 'two' }],
    [200, { reports: [{ id: 'b' }] }],
  );
  const pages = await Array.fromAsync(paginateListReports({ client, pageSize: 300 }, {}));
  expect(pages.flatMap(({ reports = [] }) => reports.map(({ id }) => id))).toEqual(['a', 'b']);
  expect(seen.map(({ query }) => query)).toEqual([
    'maxResults=300',
    'maxResults=300&nextToken=one',
    'maxResults=300&nextToken=two',
  ]);
});

test('walks the versions of a report', async () => {
  const { seen, client } = await serving([200, { reports: [{ version: 1 }] }]);
  await Array.fromAsync(paginateListReportVersions({ client }, { reportId: REPORT }));
  expect(seen).toMatchObject([{ path: '/v1/report/listVersions', query: `reportId=${REPORT}` }]);
});

test.each([
  { form: 'a header', reply: [403, { message: 'no' }, { 'x-amzn-errortype': 'AccessDeniedException:x' }] },
  { form: '__type', reply: [403, { __type: 'AccessDeniedException', Message: 'no' }] },
  { form: 'code', reply: [403, { code: 'AccessDeniedException', message: 'no' }] },
] as const)('tells a refusal by its name in $form, and does not try again', async ({ reply }) => {
  const { seen, client } = await serving(reply);
  await expect(client.send(new ListReportsCommand({}))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: 'no',
    $fault: 'client',
    $metadata: { httpStatusCode: 403 },
  });
  expect(seen).toHaveLength(1);
});

test('tries again when it is held back, each time signed anew', async () => {
  const { seen, client } = await serving(
    [429, { message: 'slow' }, { 'x-amzn-errortype': 'ThrottlingException', 'retry-after': '0' }],
    [200, { reports: [] }],
  );
  expect(await client.send(new ListReportsCommand({}))).toMatchObject({
    reports: [],
    $metadata: { attempts: 2 },
  });
  expect(seen).toHaveLength(2);
});

test.each([
  { region: 'eu-west-1', host: 'artifact.us-east-1.amazonaws.com', scope: '/us-east-1/artifact/' },
  {
    region: 'us-gov-east-1',
    host: 'artifact.us-gov-west-1.amazonaws.com',
    scope: '/us-gov-west-1/artifact/',
  },
])(
  'asks the one host of the partition of $region and signs for its region',
  async ({ region, host, scope }) => {
    const credentials = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'test' };
    const client = new ArtifactClient({ region, credentials });
    const asked: { hostname: string; headers: Record<string, string> }[] = [];
    client.config.requestHandler = {
      handle: async (request) => {
        asked.push(Object(request));
        throw new Error('No network.');
      },
    };
    await expect(client.send(new ListReportsCommand({}))).rejects.toThrow('No network.');
    expect(asked[0]?.hostname).toBe(host);
    expect(asked[0]?.headers.authorization).toContain(scope);
  },
);

test('goes through the tape like every client, and a refusal of it is an outcome of the call', async () => {
  const { url } = await serving(
    [200, { reports: [{ id: REPORT }] }],
    [403, { __type: 'AccessDeniedException' }],
  );
  const calls: Omit<Call, 'input'>[] = [];
  const tape: Tape = {
    refs: [],
    lastAt: null,
    call: async (call, live) => {
      calls.push(call);
      return (await live()).output;
    },
  };
  const client = clientsFor({
    account: '111122223333',
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'test' },
    endpoint: url,
    tape,
    throttle: null,
    signal: new AbortController().signal,
  })(ArtifactClient);
  expect(await client.send(new ListReportsCommand({}))).toMatchObject({ reports: [{ id: REPORT }] });
  const refused = await client.send(new ListReportsCommand({})).catch((error: unknown) => error);
  expect(isServiceFailure(refused)).toBe(true);
  expect(calls).toMatchObject([
    { service: 'Artifact', operation: 'ListReports', account: '111122223333' },
    { service: 'Artifact', operation: 'ListReports' },
  ]);
});
