import { appendFile, copyFile, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SAMPLE } from '../../src/cli/sample.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { runCli } from '../support/run-cli.ts';
import { type OpensslAuthority, opensslAuthority } from './openssl-authority.ts';

/**
 * A pack of the sample account, made as a user makes it: a new folder with what `freshPack` gives. Signed an hour ago,
 * because programs judge certificates by the clock of the machine.
 *
 * @param isStamped - with time stamps by openssl; needs it
 */
export async function judgedPack({ isStamped }: { readonly isStamped: boolean }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-judged-'));
  const inFolder = (name: string) => join(folder, name);
  const now = new Date(Date.now() - 3_600_000);
  const account = ['--account', '111122223333', '--region', 'us-east-1'];
  await exhibit(['init', '--organization', 'Northwind Health', ...account], { cwd: folder, now });
  const authority = isStamped ? await opensslAuthority({ kind: 'rsa', now }) : null;
  try {
    await writeFile(inFolder('exhibit.yaml'), await configuration(authority));
    await copyFile(inFolder('keys/root.pem'), inFolder('root.pem'));
    // As the page says for a pack without stamps.
    await writeFile(inFolder('tsa.pem'), authority?.clock.rootPem ?? (await readFile(inFolder('root.pem'))));
    if (authority) {
      await appendFile(inFolder('keys/root.crl.pem'), authority.clock.crlPem);
    }
    const period = ['--from', SAMPLE.from, '--to', SAMPLE.to];
    const out = await exhibit(['run', ...period, '--json'], { cwd: folder, now });
    const { path, bundle } = JSON.parse(out) as { path: string; bundle: string };
    await rename(path, inFolder('pack.zip'));
    await rename(bundle, inFolder('pack.zip.sigstore.json'));
  } finally {
    await authority?.stop();
  }
  const report = openContainer(await readFile(inFolder('pack.zip'))).get('report.pdf');
  await writeFile(inFolder('report.pdf'), report ?? '');
  return folder;
}

async function exhibit(
  argv: readonly string[],
  at: { readonly cwd: string; readonly now: Date },
): Promise<string> {
  const { exitCode, out, err } = await runCli(argv, at);
  if (exitCode !== 0) throw new Error(`exhibit ${argv[0]} ended with ${exitCode}: ${err}`);
  return out;
}

/** That of the sample account, from anywhere, and with the authority. */
async function configuration(authority: OpensslAuthority | null): Promise<string> {
  const sample = (await readFile(SAMPLE.config, 'utf8')).replaceAll(' ./', ` ${dirname(SAMPLE.config)}/`);
  return authority ? `${sample}timestamp: { url: "${authority.url}", certificates: tsa.pem }\n` : sample;
}
