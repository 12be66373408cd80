import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { AUDIENCE, SECRET } from './clients.ts';

/** A running issuer. */
export interface Issuer {
  readonly url: string;
  /** An access token of a client, as the issuer gives it. */
  token(client: string, resource?: string): Promise<string>;
  /** Another key signs from now on; the old one is published on. */
  rotate(): Promise<void>;
  /** Only the newest key is published on. */
  drop(): Promise<void>;
  /** It answers 503 from now on. */
  vanish(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts an OpenID provider in a process of its own, on a free port of this machine.
 *
 * @param pageUrl address of a page that people sign in to, with the client `page`
 * @param tokenSeconds how long access tokens last
 */
export async function startIssuer({ pageUrl = '', tokenSeconds = 3600 } = {}): Promise<Issuer> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = fork(main, [pageUrl, String(tokenSeconds)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ issuer: url }] = (await once(child, 'message')) as [{ issuer: string }];
  const tell = async (order: string): Promise<void> => {
    child.send(order);
    await once(child, 'message');
  };
  return {
    url,
    async token(client, resource = AUDIENCE) {
      const answer = await fetch(`${url}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${client}:${SECRET}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'api', resource }),
      });
      const { access_token: token, ...rest } = (await answer.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`The issuer gave no token: ${JSON.stringify(rest)}`);
      return token;
    },
    rotate: () => tell('rotate'),
    drop: () => tell('drop'),
    vanish: () => tell('vanish'),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
}
