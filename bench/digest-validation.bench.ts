import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { digestBucket } from '../src/trail/engines/digest-bucket.ts';
import { validate } from '../src/trail/integrity/validate.ts';
import { addChain, emptyTrail, type ForgedTrail, signingKey } from '../test/trail/integrity/forged-trail.ts';
import { inTurn, shown } from './measure.ts';

// A month of one account and region, 720 digests and 5,040 log files, over S3. The floor is `aws cloudtrail
// validate-logs` against the same server where the AWS CLI is at hand, else our own run with one read at a time.
// The server answers after 5 ms, which is sooner than S3 does.
const HOURS = 720;
const LOGS_PER_HOUR = 7;
const ANSWER_MS = 5;
const FROM = '2026-10-01T00:00:00Z';
const TO = '2026-10-31T00:00:00Z';
const ACCOUNT = '111122223333';
const BUCKET = 'forged-bucket';
const run = promisify(execFile);

function trailOfMonth(): ForgedTrail {
  const key = signingKey({ from: '2026-09-20T00:00:00Z', to: '2026-11-20T00:00:00Z' });
  const trail = emptyTrail();
  trail.keys.push(key.published);
  addChain(trail, { key, from: FROM, hours: HOURS + 1, logsPerHour: LOGS_PER_HOUR });
  return trail;
}

/** S3 and ListPublicKeys, no more than both programs ask for, so that the server costs little. */
function serve(trail: ForgedTrail): Server {
  const names = [...trail.objects.keys()].map((id) => id.slice(BUCKET.length + 1)).toSorted();
  return createServer(async (request, response) => {
    await setTimeout(ANSWER_MS);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const target = String(request.headers['x-amz-target'] ?? '');
    if (target.endsWith('ListPublicKeys')) return response.end(publicKeys(trail));
    if (target.endsWith('DescribeTrails')) return response.end(TRAILS);
    const id = decodeURIComponent(pathname).slice(1).replace(/\/$/, '');
    if (searchParams.has('location')) return response.end('<LocationConstraint/>');
    if (id === BUCKET) return response.end(listing(names, searchParams));
    const found = trail.objects.get(id);
    if (!found) return response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    const metadata = Object.entries(found.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]);
    return response.writeHead(200, Object.fromEntries(metadata)).end(found.bytes);
  });
}

const TRAILS = JSON.stringify({
  trailList: [
    {
      Name: 'main',
      S3BucketName: BUCKET,
      HomeRegion: 'us-east-1',
      IsOrganizationTrail: false,
      TrailARN: `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`,
    },
  ],
});

function publicKeys({ keys }: ForgedTrail): string {
  const PublicKeyList = keys.map(({ der, fingerprint, validFrom, validTo }) => ({
    Value: Buffer.from(der).toString('base64'),
    Fingerprint: fingerprint,
    ValidityStartTime: Date.parse(validFrom) / 1000,
    ValidityEndTime: Date.parse(validTo) / 1000,
  }));
  return JSON.stringify({ PublicKeyList });
}

function listing(names: readonly string[], query: URLSearchParams): string {
  const text = (name: string): string => query.get(name) ?? '';
  const prefix = text('prefix');
  const after = text('continuation-token') || text('start-after') || text('marker');
  const fitting = names.filter((name) => name.startsWith(prefix) && name > after);
  const folders = query.has('delimiter') ? fitting.map((name) => name.slice(prefix.length)) : [];
  if (query.has('delimiter')) {
    const distinct = [...new Set(folders.map((name) => `${prefix}${name.slice(0, name.indexOf('/') + 1)}`))];
    const inner = distinct.map((name) => `<CommonPrefixes><Prefix>${name}</Prefix></CommonPrefixes>`);
    return `<ListBucketResult><IsTruncated>false</IsTruncated>${inner.join('')}</ListBucketResult>`;
  }
  const page = fitting.slice(0, 1000);
  const more = fitting.length > page.length;
  const token = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const inner = page.map((name) => `<Contents><Key>${name}</Key><Size>1</Size></Contents>`).join('');
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${token}${inner}</ListBucketResult>`;
}

const credentials = { accessKeyId: `AKIA${ACCOUNT}AAAA`, secretAccessKey: 'secret' };
let endpoint = '';

async function ours(slots: number): Promise<void> {
  const access = { region: 'us-east-1', endpoint, credentials };
  const source = digestBucket({ buckets: [BUCKET], prefix: null, access });
  const places = await source.places();
  const period = { from: FROM, to: TO };
  const report = await validate(source, { period, places, trail: null, now: null, slots });
  if (!report.isProven) throw new Error('The month of the benchmark is not proven.');
}

async function awsCli(): Promise<void> {
  const arn = `arn:aws:cloudtrail:us-east-1:${ACCOUNT}:trail/main`;
  const words = ['cloudtrail', 'validate-logs', '--trail-arn', arn, '--start-time', FROM, '--end-time', TO];
  const { stdout } = await run('aws', [...words, '--endpoint-url', endpoint], {
    env: {
      ...process.env,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_DEFAULT_REGION: 'us-east-1',
    },
    maxBuffer: 1e8,
  });
  if (!/\d+\/\d+ log files valid/.test(stdout)) throw new Error(`The AWS CLI did not validate: ${stdout}`);
}

if (!isMainThread) {
  const server = serve(trailOfMonth());
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    parentPort?.postMessage(typeof address === 'object' && address ? address.port : 0);
  });
} else await measure();

/** The server has a thread of its own, so that it takes nothing from either program. */
async function measure(): Promise<void> {
  const worker = new Worker(import.meta.filename);
  const [port] = await once(worker, 'message');
  endpoint = `http://127.0.0.1:${port}`;
  const hasCli = await run('aws', ['--version']).then(
    () => true,
    () => false,
  );
  const { floor, work, ratio } = await inTurn(
    hasCli ? 1 : 3,
    () => (hasCli ? awsCli() : ours(1)),
    () => ours(16),
  );
  await worker.terminate();
  const name = hasCli ? 'aws cloudtrail validate-logs' : 'one read at a time';
  process.stdout.write(`${HOURS} hours, ${HOURS * LOGS_PER_HOUR} log files: ${shown(work)} s; `);
  process.stdout.write(`floor, ${name}: ${shown(floor)} s; ratio of time ${shown(ratio)}, `);
  process.stdout.write(`${(floor.median / work.median).toFixed(1)} times as fast\n`);
}
