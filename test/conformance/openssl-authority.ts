import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPem } from '../../src/signing/pem.ts';
import { serveTime, type TimeAuthority, timeAuthority } from '../signing/time-authority.ts';
import { runProgram } from './programs.ts';

/** How the authority works: its key, the hash with which it names its certificate, the one that it signs with. */
export interface OpensslAuthorityRequest {
  readonly kind: 'rsa' | 'ec';
  readonly ess?: 'sha1' | 'sha256';
  readonly digest?: string;
  /** When its certificates begin. */
  readonly now: Date;
}

/** A time-stamping authority at an address, which answers with what `openssl ts -reply` says. */
export interface OpensslAuthority {
  readonly url: string;
  readonly clock: TimeAuthority;
  stop(): Promise<void>;
}

const configText = (ess: string) => `[tsa]
default_tsa = own
[own]
serial = serial
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = ${ess}
`;

/** Starts one. It states the time of the machine. */
export async function opensslAuthority(request: OpensslAuthorityRequest): Promise<OpensslAuthority> {
  const { kind, ess = 'sha256', digest = 'sha256', now } = request;
  const keys =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 3072 })
      : generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const clock = await timeAuthority({ now, keys });
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-openssl-tsa-'));
  const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
  await write('tsa.cnf', configText(ess));
  await write('serial', '01');
  await write('tsa.pem', toPem('CERTIFICATE', clock.certificate.der));
  await write('tsa.key', keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const server = await serveTime(async (query, response) => {
    await write('query', query);
    const asked = ['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply'];
    const signed = ['-signer', 'tsa.pem', '-inkey', 'tsa.key', `-${digest}`];
    const { code, text } = runProgram('openssl', [...asked, ...signed], folder);
    if (code === 0) response.end(await readFile(join(folder, 'reply')));
    else response.writeHead(400).end(text);
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
  return { url: server.url, clock, stop };
}
