import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { COOKIE } from '../../../src/api/local-sessions.ts';
import { SAMPLE } from '../../../src/cli/sample.ts';
import { serve } from '../../../src/cli/serve/serve.ts';
import { type DemoPack, demoPack } from '../../support/demo-pack.ts';
import type { PageOptions, RealBrowser } from './browser.ts';

/** `exhibit serve` in this process, over the sample account, with its pack in the store. */
export interface DemoServer {
  readonly url: string;
  /** Id of the pack of the third quarter. */
  readonly pack: string;
  readonly demo: DemoPack;
  /** The link that was printed: it works once. The address alone where an issuer is configured. */
  readonly link: string;
  /** What the server has said to its operator so far. */
  readonly said: () => string;
  /** A page of somebody who is signed in by the link, at an address such as `/packs`. */
  open(browser: RealBrowser, path: string, options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

/** What a test wants of it that is not as usual. */
export interface DemoServerOptions {
  /** Writes another configuration than that of the sample account, and gives its absolute path. */
  readonly configure?: (demo: DemoPack) => Promise<string>;
  readonly env?: Readonly<Record<string, string>>;
  /** Left out: any free one. */
  readonly port?: number;
}

/** Starts one on a free port of this machine. */
export async function demoServer({
  configure = async () => SAMPLE.config,
  env = {},
  port = 0,
}: DemoServerOptions = {}): Promise<DemoServer> {
  const demo = await demoPack();
  const config = await configure(demo);
  const stop = new AbortController();
  const printed = new EventTarget();
  let [link, said] = ['', ''];
  const io = {
    ...{ columns: 100, isTty: false, cwd: demo.folder, env, now: () => new Date() },
    out: (text: string) => {
      link = text.trim();
      printed.dispatchEvent(new Event('link'));
    },
    err: (text: string) => {
      said += text;
    },
  };
  const signer = { kind: 'file' as const, folder: `${demo.folder}/keys` };
  const instead = { store: demo.folder, signer, runsAt: () => new Date(SAMPLE.packed) };
  const isListening = once(printed, 'link');
  const serving = serve({ config, listen: `127.0.0.1:${port}`, instead }, { io, signal: stop.signal });
  // What ends before it listens has failed.
  await Promise.race([isListening, serving]);
  const { origin: url } = new URL(link);
  let cookie: string | null = null;
  return {
    ...{ url, demo, link, pack: demo.pack.id, said: () => said },
    async open(browser, path, options) {
      cookie ??= await sessionOf(link);
      const page = await browser.page(options);
      await page.context().addCookies([{ name: COOKIE, value: cookie, url }]);
      await page.goto(`${url}${path}`);
      return page;
    },
    async close() {
      stop.abort();
      await serving;
      await demo.remove();
    },
  };
}

async function sessionOf(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' });
  const cookie = new RegExp(`${COOKIE}=([^;]+)`).exec(answer.headers.get('set-cookie') ?? '')?.[1];
  if (cookie === undefined) throw new Error(`The link gave no session: ${answer.status}.`);
  return cookie;
}
