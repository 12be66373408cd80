import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { SAMPLE } from '../../../src/cli/sample.ts';
import { AUDIENCE, SECRET } from '../../api/issuer/clients.ts';
import { type Issuer, startIssuer } from '../../api/issuer/issuer.ts';
import { freePort } from '../../peers/free-port.ts';
import { type DemoServer, demoServer } from './demo-server.ts';

/** The server of the sample account with a real issuer, where people sign in. */
export interface OidcServer extends DemoServer {
  readonly issuer: Issuer;
}

/**
 * Starts both. The engagement `q3` is for the pack of the third quarter, `q4` for none that there is.
 *
 * @param redis address of a Redis, for runs by workers; null: runs are done in the process of the server
 */
export async function oidcServer({
  redis = null,
}: {
  readonly redis?: string | null;
} = {}): Promise<OidcServer> {
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const issuer = await startIssuer({ pageUrl: publicUrl });
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-oidc-'));
  const config = join(folder, 'exhibit.yaml');
  await writeFile(config, await configuration(publicUrl, issuer.url));
  const env = { CLIENT_SECRET: SECRET, ...(redis !== null && { REDIS_URL: redis }) };
  const server = await demoServer({ config, port, env });
  return {
    ...server,
    issuer,
    async close() {
      await server.close();
      await issuer.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Fills in the form of the issuer that the page is at. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function configuration(publicUrl: string, issuer: string): Promise<string> {
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
