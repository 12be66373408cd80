import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContainer, type PackFile } from '../../src/container/build-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import type { AuthorityRequest } from '../../src/signing/authority.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import { fromPem } from '../../src/signing/pem.ts';
import { sampleFiles } from '../container/sample-pack.ts';
import { authorityOf, signerOf } from '../signing/authority-of.ts';
import { stampsOf, timeAuthority } from '../signing/time-authority.ts';

/** The folder that the page on verification starts from. */
export interface FreshPack {
  readonly folder: string;
  readonly files: readonly PackFile[];
}

/**
 * A pack signed an hour ago, because programs judge certificates by the clock of the machine: a new folder with
 * `pack.zip`, `pack.zip.sigstore.json`, its `report.pdf`, `root.pem`, and `tsa.pem`, the root of the authority of its
 * time stamps.
 */
export async function freshPack(kind: AuthorityRequest['kind'], isStamped = false): Promise<FreshPack> {
  const now = new Date(Date.now() - 3_600_000);
  const authority = await authorityOf({ kind, now });
  const clock = await timeAuthority({ now });
  const own = signerOf(authority, now);
  const signer = isStamped
    ? {
        ...own,
        crls: [...own.crls, ...fromPem('X509 CRL', clock.crlPem)],
        timestamp: stampsOf(clock, now),
      }
    : own;
  const files = await sampleFiles(signer);
  const container = await buildContainer({ files, signer, signedAt: now });
  const statement = statementFor({ name: 'pack.zip', bytes: container }, files.slice(0, 1), { id: 'pack-1' });
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-conformance-'));
  await writeFile(join(folder, 'pack.zip'), container);
  await writeFile(join(folder, 'pack.zip.sigstore.json'), await signStatement(statement, signer));
  await writeFile(join(folder, 'report.pdf'), files.find(({ name }) => name === 'report.pdf')?.bytes ?? '');
  await writeFile(join(folder, 'root.pem'), authority.root.certificatePem);
  await writeFile(join(folder, 'tsa.pem'), clock.rootPem);
  return { folder, files };
}
