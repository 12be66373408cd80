import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiTokens, apiTokens } from '../../src/api/api-tokens.ts';
import type { App } from '../../src/api/app.ts';
import { type LocalSessions, localSessions } from '../../src/api/local-sessions.ts';
import { oidcVerifier, type TokenVerifier } from '../../src/api/oidc.ts';
import { packBench } from '../../src/api/pack-bench.ts';
import { packLibrary } from '../../src/api/pack-library.ts';
import { packViews } from '../../src/api/pack-views/pack-views.ts';
import { createServer } from '../../src/api/server.ts';
import type { ServerParts } from '../../src/api/server-parts.ts';
import { issuerClient } from '../../src/api/sign-in/issuer-client.ts';
import { type SignIn, signIn } from '../../src/api/sign-in/sign-in.ts';
import { type ApiConfig, apiSchema, engagementSchema } from '../../src/config/api.ts';
import { documentFolder } from '../../src/config/document-folder.ts';
import { scheduleSchema } from '../../src/config/schema.ts';
import { buildContainer } from '../../src/container/build-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import { digestOf } from '../../src/core/digest.ts';
import { ExhibitError } from '../../src/core/errors.ts';
import type { HouseView } from '../../src/runs/house-view.ts';
import { type InlineDesk, type InlineParts, inlineDesk } from '../../src/runs/inline-desk.ts';
import { investigationDesk } from '../../src/runs/investigation-desk.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import { checkAccessLog } from '../../src/store/access-chain.ts';
import { openAccessLog } from '../../src/store/access-log.ts';
import { fileStore } from '../../src/store/file-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleFiles } from '../container/sample-pack.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';
import { AUDIENCE, SECRET } from './issuer/clients.ts';

/** A pack of the third quarter, for which the engagement `q3` is; and one of the fourth. */
export const PACK = 'example-health-20260701-20261001-0123456789ab';
export const OTHER_PACK = 'example-health-20261001-20270101-ba9876543210';
/** A record of evidence in both. */
export const EVIDENCE = digestOf('{"endpoints":[]}');
export const ACCOUNT = '111122223333';

const HOUSE: HouseView = {
  ...{ organization: 'Example Health', runs: 'inline', issuer: false, frameworks: ['hipaa'], collectors: [] },
  accounts: [{ id: ACCOUNT, name: null, regions: ['us-east-1'] }],
};

/** A server on a free port of this machine, with two packs in a folder of its own. */
export interface ApiServer {
  readonly url: string;
  readonly folder: string;
  readonly store: Store;
  readonly tokens: ApiTokens;
  readonly sessions: LocalSessions | null;
  readonly desk: InlineDesk;
  readonly app: App;
  /** Root certificate of the packs, PEM. */
  readonly root: string;
  readonly container: Buffer;
  readonly statement: Buffer;
  close(): Promise<void>;
}

/** What a test wants to be otherwise. */
export interface ApiServerOptions {
  /** Address of the issuer; null: none is configured. */
  readonly issuer?: string | null;
  readonly api?: Partial<ApiConfig>;
  readonly oidc?: Partial<NonNullable<ApiConfig['oidc']>>;
  readonly perform?: InlineParts['perform'];
  readonly parts?: Partial<ServerParts>;
  readonly now?: () => Date;
  readonly keysPause?: number;
  /** Left out: any free one. */
  readonly port?: number;
}

/** A run that fails at once: what runs do is not what these tests are about. */
const failing: InlineParts['perform'] = () =>
  Promise.reject(new ExhibitError('RUN_ABORTED', 'Not in this test.'));

/** Starts one. */
export async function startApi({
  issuer = null,
  api: over = {},
  oidc: oidcOver = {},
  perform = failing,
  parts = {},
  now = () => new Date(),
  keysPause = 0,
  port = 0,
}: ApiServerOptions = {}): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-api-'));
  const store = fileStore(join(folder, 'packs'));
  const authority = await authorityOf();
  const { container, statement } = await putPacks(store, signerOf(authority));
  const api: ApiConfig = {
    ...apiSchema.parse({ requestsPerMinute: 100_000, uploadsPerMinute: 100_000 }),
    ...{ oidc: null, publicUrl: null },
    folder: join(folder, 'api'),
    ...over,
  };
  const oidc = issuer === null ? null : apiOidc(issuer, oidcOver);
  const configured = { ...api, oidc };
  const tokens = apiTokens(fileStore(api.folder), { now, random: randomBytes });
  const sessions = oidc ? null : localSessions(now);
  const desk = await inlineDesk({ store, perform, accounts: [ACCOUNT], now });
  const accessLog = await openAccessLog(api.folder, now);
  const investigations = await investigationDesk(
    store,
    () => Promise.reject(new ExhibitError('CONFIG_INVALID', 'The configuration names no log.')),
    now,
  );
  const documents = join(folder, 'documents');
  await mkdir(documents);
  const views = packViews({ seconds: 60 });
  const verify = oidc && oidcVerifier(oidc, { now, keysPause });
  const app = await createServer({
    ...{ views, page: null },
    human: {
      documents: documentFolder(documents),
      decisions: null,
      plain: (text) => text.replaceAll(documents, ''),
    },
    ...{ api: configured, desk, investigations, accessLog, now, queueDepth: null, logTo: null },
    engagements: [
      engagementSchema.parse({ id: 'q3', period: { from: '2026-07-01', to: '2026-10-01' } }),
      engagementSchema.parse({ id: 'q4', packs: [OTHER_PACK] }),
    ],
    schedules: [scheduleSchema.parse({ name: 'monthly', cron: '0 6 1 * *', period: 'last-month' })],
    house: HOUSE,
    doors: { tokens, sessions, signIn: verify && pageSignIn(configured, verify, now), oidc: verify },
    library: packLibrary(store),
    bench: packBench({ seconds: 60, places: 4 }),
    roots: [Buffer.from(authority.root.certificatePem)],
    checkLog: () => checkAccessLog(api.folder),
    ...parts,
  });
  const url = await app.listen({ host: '127.0.0.1', port });
  return {
    ...{ url, folder, store, tokens, sessions, desk, app, container, statement },
    root: authority.root.certificatePem,
    async close() {
      await app.close();
      await views.close();
      await desk.close();
      await investigations.close();
      await accessLog.close();
      await rm(folder, { recursive: true });
    },
  };
}

function apiOidc(issuer: string, over: ApiServerOptions['oidc']): NonNullable<ApiConfig['oidc']> {
  const { oidc } = apiSchema.parse({
    // Where it is reached is said by the test.
    publicUrl: 'http://127.0.0.1:1',
    oidc: {
      ...{ issuer, audience: AUDIENCE, clockSkewSeconds: 0 },
      roles: { auditor: ['exhibit-auditor'], operator: ['exhibit-operator'], admin: ['exhibit-admin'] },
      ...over,
    },
  });
  if (!oidc) throw new TypeError('It was given.');
  return oidc;
}

function pageSignIn({ oidc, publicUrl }: ApiConfig, verify: TokenVerifier, now: () => Date): SignIn | null {
  if (!oidc?.clientId || publicUrl === null) return null;
  const client = issuerClient({ ...oidc, clientId: oidc.clientId }, { publicUrl, secret: SECRET });
  return signIn(client, { issuer: oidc.issuer, publicUrl, verify, now });
}

async function putPacks(
  store: Store,
  signer: ReturnType<typeof signerOf>,
): Promise<{ container: Buffer; statement: Buffer }> {
  const files = await sampleFiles(signer);
  const container = await buildContainer({ files, signer, signedAt: NOW });
  const named = files.filter(({ name }) => name === 'report.pdf' || name === 'pack.json');
  const put = async (id: string, from: string, to: string): Promise<Buffer> => {
    const statement = statementFor({ name: `${id}.zip`, bytes: container }, named, {
      ...{ id, organization: 'Example Health', period: { from, to }, previous: null },
      ...{ frameworks: [{ id: 'hipaa', version: '1' }], summary: { gaps: 0 } },
    });
    const bundle = await signStatement(statement, signer);
    await store.put(`${id}.zip`, container);
    await store.put(`${id}.zip.sigstore.json`, bundle);
    return bundle;
  };
  const statement = await put(PACK, '2026-07-01T00:00:00Z', '2026-10-01T00:00:00Z');
  await put(OTHER_PACK, '2026-10-01T00:00:00Z', '2027-01-01T00:00:00Z');
  return { container, statement };
}

/** What a server answered. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request as it stands: path and headers that `fetch` would put right. */
export function rawRequest(
  url: string,
  { path, method = 'GET', headers = {} }: { path: string; method?: string; headers?: Record<string, string> },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.once('error', reject);
    request.end();
  });
}
