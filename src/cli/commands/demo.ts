import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { SAMPLE } from '../sample.ts';

/** Adds `exhibit demo`: an ordinary run on the bundled sample account, with its own signer. */
export function addDemo(program: Command, io: Io): void {
  program
    .command('demo')
    .description('the whole job on the bundled sample account: no AWS, no Redis')
    .option('--out <folder>', 'where the pack and the demo signer go', 'packs/demo')
    .option('--json', 'for machines')
    .action(async ({ out, json }: { out: string; json?: boolean }) => {
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
      const finished = await runConfigured(io, {
        config: SAMPLE.config,
        period: parsePeriod(SAMPLE.from, SAMPLE.to),
        store,
        signer: { kind: 'file', folder: keys },
        previous: null,
        concurrency: 4,
        now,
      });
      if (!json) io.out('Northwind Health, a sample account; third quarter of 2026\n\n');
      reportRun(io, finished, json === true);
      if (json) return;
      const root = rootCertificateIn(keys);
      io.out(`\nVerify it:         npx exhibit verify ${finished.path} --trust ${root}\n`);
      io.out(`Perform it again:  npx exhibit replay ${finished.path}\n`);
    });
}
