import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyContainer } from '../src/container/verify-container.ts';
import { verifyPack } from '../src/runs/verify.ts';
import { inTurn, shown } from './measure.ts';
import { type SignedPack, signedPack, unpacked } from './signed-pack.ts';

// Verification in one thread, against programs that hash the unpacked files, which are in the cache of the system.
const FLOORS = {
  sha256sum: 'sha256sum --check --quiet SHA256SUMS',
  // Always with the instructions of the processor for SHA-256; sha256sum only where it is built with OpenSSL.
  openssl: 'find . -type f -print0 | xargs -0 openssl dgst -sha256 -r > /dev/null',
} as const;

async function measure(pack: SignedPack, title: string, verify: () => unknown): Promise<void> {
  for (const [program, command] of Object.entries(FLOORS)) {
    const hash = () => {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: pack.folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
    };
    const { floor, work, ratio } = await inTurn(5, hash, verify);
    process.stdout.write(`${title}: ratio of time to ${program} ${shown(ratio)} `);
    process.stdout.write(`(work ${shown(work)} s, floor ${shown(floor)} s)\n`);
  }
}

function demandPassed(steps: readonly { readonly outcome: string; readonly detail: string }[]): void {
  const open = steps.find(({ outcome }) => outcome !== 'passed');
  if (open) throw new Error(`The pack does not hold: ${open.detail}`);
}

const packs: SignedPack[] = [];
const out = await mkdtemp(join(tmpdir(), 'exhibit-bench-demo-'));
try {
  const large = await signedPack(500);
  packs.push(large);
  const sizes = `${large.files} files of ${(large.bytes / 1e6).toFixed(0)} MB in ${(large.container.length / 1e6).toFixed(0)} MB`;
  const { container, bundle } = large;
  await measure(large, `container, ${sizes}`, () =>
    demandPassed(verifyContainer({ container, bundle, roots: [large.root], timestampRoots: [], at: null })),
  );

  const program = join(import.meta.dirname, '..', 'bin', 'exhibit.mjs');
  const { status, stderr } = spawnSync(process.execPath, [program, 'demo', '--out', out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const name = (await readdir(out)).find((each) => each.endsWith('.zip')) ?? '';
  const demo = await unpacked({
    container: await readFile(join(out, name)),
    bundle: await readFile(join(out, `${name}.sigstore.json`)),
    root: await readFile(join(out, 'keys', 'root.pem')),
  });
  packs.push(demo);
  const given = { ...demo, roots: [demo.root], timestampRoots: [], at: null };
  const demoSizes = `${demo.files} files of ${(demo.bytes / 1e6).toFixed(0)} MB`;
  await measure(demo, `container of the demo, ${demoSizes}`, () => demandPassed(verifyContainer(given)));
  await measure(demo, 'the same with its evidence and conclusions', async () =>
    demandPassed((await verifyPack(given)).steps),
  );
} finally {
  for (const { folder } of packs) await rm(folder, { recursive: true, force: true });
  await rm(out, { recursive: true, force: true });
}
