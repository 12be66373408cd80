import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../../src/cli/sample.ts';
import { loadConfig } from '../../src/config/load.ts';
import { hasSigner, readSignerFiles, writeAuthority } from '../../src/config/signer-files.ts';
import { openContainer } from '../../src/container/open-container.ts';
import type { RunOrder } from '../../src/runs/run-record.ts';
import type { WorkingHouse } from '../../src/runs/shared/house.ts';
import { createAuthority } from '../../src/signing/authority.ts';
import { fileSigner } from '../../src/signing/file-signer.ts';
import { fileStore } from '../../src/store/file-store.ts';
import { demoPack } from './demo-pack.ts';

/** The order of the sample account's quarter. */
export const SAMPLE_ORDER: RunOrder = {
  period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
  previous: null,
  first: true,
  priority: 5,
};

const now = (): Date => new Date(SAMPLE.packed);

/** A folder with the key of a signer. */
export async function houseFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'exhibit-house-'));
  const keys = join(folder, 'keys');
  if (!(await hasSigner(keys))) {
    const random = (bytes: number): Uint8Array => randomBytes(bytes);
    const organization = 'Northwind Health (sample)';
    await writeAuthority(keys, await createAuthority({ organization, now: now(), kind: 'rsa-3072', random }));
  }
  return folder;
}

/** The house of the sample account in such a folder. */
export async function sampleHouse(folder: string): Promise<WorkingHouse> {
  return {
    config: await loadConfig(SAMPLE.config),
    store: fileStore(folder),
    signerAt: async (time) => fileSigner(await readSignerFiles(join(folder, 'keys')), time),
    retention: () => ({ until: null }),
    throttle: { take: () => Promise.resolve() },
    now,
    says: () => undefined,
  };
}

/** Files of the sample account's pack as a run in one process makes it. */
export async function inlinePack(): Promise<ReadonlyMap<string, string>> {
  const demo = await demoPack();
  const files = packFiles(demo.path);
  await demo.remove();
  return files;
}

/** Files of a pack, but those that differ with the key of the signer. */
export function packFiles(path: string): ReadonlyMap<string, string> {
  return filesOf(readFileSync(path));
}

/** The same of a pack in memory. */
export function filesOf(container: Buffer): ReadonlyMap<string, string> {
  const files = openContainer(container);
  const names = [...files.keys()].filter(
    (name) => !/^(META-INF|report\.pdf|manifest\.json|SHA256SUMS)/.test(name),
  );
  return new Map(names.map((name) => [name, files.get(name)?.toString('base64') ?? '']));
}
