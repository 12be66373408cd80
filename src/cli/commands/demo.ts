import type { Command } from 'commander';
import type { Period } from '../../core/period.ts';
import type { Io } from '../io.ts';
import type { HouseRequest } from '../queue/open-house.ts';
import type { StoredRun } from '../run-command.ts';
import { SAMPLE } from '../sample.ts';

interface Options {
  readonly out: string;
  readonly json?: boolean;
  readonly queue?: boolean;
  readonly workers: string;
  readonly serve?: boolean;
  readonly listen?: string;
}

/** Adds `exhibit demo`: an ordinary run on the bundled sample account, with its own signer. */
export function addDemo(program: Command, io: Io): void {
  program
    .command('demo')
    .description('the whole job on the bundled sample account: no AWS, no Redis')
    .option('--out <folder>', 'where the pack and the demo signer go', 'packs/demo')
    .option('--queue', 'through a real Redis and worker processes, which are found or started for it')
    .option('--workers <n>', 'worker processes of --queue', '2')
    .option('--serve', 'then show it in the page, until Ctrl-C')
    .option('--listen <address:port>', 'where the page listens (default: 127.0.0.1:8731)')
    .option('--json', 'for machines')
    .action(async ({ out, json, queue, workers, serve, listen }: Options) => {
      const { randomBytes } = await import('node:crypto');
      const { join, resolve } = await import('node:path');
      const { hasSigner, rootCertificateIn, writeAuthority } = await import('../../config/signer-files.ts');
      const { parsePeriod } = await import('../../core/period.ts');
      const { createAuthority } = await import('../../signing/authority.ts');
      const { reportRun, runConfigured } = await import('../run-command.ts');
      const store = resolve(io.cwd, out);
      const keys = join(store, 'keys');
      const now = (): Date => new Date(SAMPLE.packed);
      if (!(await hasSigner(keys))) {
        const organization = 'Northwind Health (sample)';
        const random = (bytes: number): Uint8Array => randomBytes(bytes);
        await writeAuthority(
          keys,
          await createAuthority({ organization, now: now(), kind: 'rsa-3072', random }),
        );
      }
      const period = parsePeriod(SAMPLE.from, SAMPLE.to);
      const place = { config: SAMPLE.config, store, now };
      const finished = queue
        ? await queuedDemo(io, { place: { ...place, signer: keys }, period, workers })
        : await runConfigured(io, {
            ...place,
            signer: { kind: 'file', folder: keys },
            period,
            previous: { kind: 'none' },
            concurrency: 4,
          });
      if (!json) io.out('Northwind Health, a sample account; third quarter of 2026\n\n');
      reportRun(io, finished, json === true);
      if (!json) {
        const root = rootCertificateIn(keys);
        io.out(`\nVerify it:         npx exhibit verify ${finished.path} --trust ${root}\n`);
        io.out(`Perform it again:  npx exhibit replay ${finished.path}\n`);
      }
      if (!serve) return;
      const { serveUntilStopped } = await import('../serve/until-stopped.ts');
      const signer = { kind: 'file' as const, folder: keys };
      await serveUntilStopped(io, {
        ...{ config: SAMPLE.config, listen: listen ?? null },
        instead: { store, signer, runsAt: now },
      });
    });
}

/** The same run by worker processes: it ends in the same pack. */
async function queuedDemo(
  io: Io,
  { place, period, workers }: { place: HouseRequest & { signer: string }; period: Period; workers: string },
): Promise<StoredRun> {
  const { whole } = await import('./worker.ts');
  const { demoByWorkers } = await import('../queue/demo.ts');
  const many = whole('--workers', workers, { from: 1, to: 32 });
  return demoByWorkers(io, { place, many, order: { period, previous: null, first: true, priority: 5 } });
}
