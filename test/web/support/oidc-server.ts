import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { SAMPLE } from '../../../src/cli/sample.ts';
import { AUDIENCE, SECRET } from '../../api/issuer/clients.ts';
import { type Issuer, startIssuer } from '../../api/issuer/issuer.ts';
import { freePort } from '../../peers/free-port.ts';
import type { DemoPack } from '../../support/demo-pack.ts';
import { type DemoServer, demoServer } from './demo-server.ts';

const ENTRY = fileURLToPath(new URL('../../../src/cli/entry.ts', import.meta.url));

/** The server of the sample account with a real issuer, where people sign in. */
export interface OidcServer extends DemoServer {
  readonly issuer: Issuer;
}

/**
 * Starts both. The engagement `q3` is for the pack of the third quarter, `q4` for none that there is.
 *
 * @param redis address of a Redis, for runs by `exhibit worker` in a process of its own, which is started too; null:
 *   runs are done in the process of the server
 */
export async function oidcServer({
  redis = null,
}: {
  readonly redis?: string | null;
} = {}): Promise<OidcServer> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const issuer = await startIssuer({ pageUrl: publicUrl });
  const env = { CLIENT_SECRET: SECRET, ...(redis !== null && { REDIS_URL: redis }) };
  const configure = async (demo: DemoPack): Promise<string> => {
    const config = join(demo.folder, 'exhibit.yaml');
    await writeFile(config, await configuration(demo, { publicUrl, issuer: issuer.url }));
    return config;
  };
  const server = await demoServer({ configure, port, env });
  const worker = redis === null ? null : await startWorker(join(server.demo.folder, 'exhibit.yaml'), env);
  return {
    ...server,
    issuer,
    async close() {
      if (worker?.exitCode === null) {
        worker.kill('SIGTERM');
        await once(worker, 'exit');
      }
      await server.close();
      await issuer.stop();
    },
  };
}

async function startWorker(config: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [ENTRY, 'worker', '--config', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  await new Promise<void>((ready, fail) => {
    worker.stderr.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('worker ready')) ready();
    });
    worker.on('exit', () => fail(new Error(`The worker ended: ${said}`)));
  });
  return worker;
}

async function configuration(
  demo: DemoPack,
  { publicUrl, issuer }: { readonly publicUrl: string; readonly issuer: string },
): Promise<string> {
  const sample = parse(await readFile(SAMPLE.config, 'utf8')) as Record<string, unknown> & {
    trail: { logs: string }[];
    answers: string;
    decisions: string;
    manual: string;
  };
  const from = (path: string): string => resolve(dirname(SAMPLE.config), path);
  return stringify({
    ...sample,
    trail: sample.trail.map(({ logs }) => ({ logs: from(logs) })),
    answers: from(sample.answers),
    decisions: from(sample.decisions),
    manual: from(sample.manual),
    store: demo.folder,
    signer: `file:${join(demo.folder, 'keys')}`,
    engagements: [
      { id: 'q3', period: { from: '2026-07-01', to: '2026-10-01' } },
      { id: 'q4', period: { from: '2026-10-01', to: '2027-01-01' } },
    ],
    api: {
      publicUrl,
      oidc: {
        ...{ issuer, audience: AUDIENCE, clientId: 'page', clientSecret: 'env:CLIENT_SECRET' },
        scope: 'openid api',
        roles: { auditor: ['exhibit-auditor'], operator: ['exhibit-operator'], admin: ['exhibit-admin'] },
      },
    },
  });
}
