import type { Command } from 'commander';
import type { Io } from '../io.ts';

interface Options {
  readonly trust?: string;
  readonly trustTimestamps?: string;
  readonly bundle?: string;
  readonly at?: string;
  readonly json?: boolean;
}

/** Adds `exhibit verify PACK`: every layer of a pack, from the signatures to the conclusions, without network. */
export function addVerify(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  program
    .command('verify')
    .description(
      'verify a pack or a case: signatures, files, evidence, conclusions; exit 0 only if all of it holds',
    )
    .argument('<pack>', 'the container, a .zip; its .sigstore.json is looked for beside it')
    .option('--trust <pem>', 'root certificate that you trust, got by another way than the pack')
    .option(
      '--trust-timestamps <pem>',
      'root certificates of those whom you trust about times; then certificates are judged at the stamped time',
    )
    .option('--bundle <file>', 'the signed statement, when it does not lie beside the pack')
    .option('--at <time>', 'time at which certificates have to be valid; else the time of the signature')
    .option('--json', 'for machines')
    .action(async (path: string, options: Options) => {
      const { readInput, readOptional } = await import('../files.ts');
      const { parseInstant } = await import('../../core/period.ts');
      const { verifyPack } = await import('../../runs/verify.ts');
      const { table } = await import('../table.ts');
      const bundlePath = options.bundle ?? `${path}.sigstore.json`;
      const report = await verifyPack({
        container: await readInput(io, path),
        bundle: options.bundle ? await readInput(io, bundlePath) : await readOptional(io, bundlePath),
        roots: options.trust === undefined ? [] : [await readInput(io, options.trust)],
        timestampRoots:
          options.trustTimestamps === undefined ? [] : [await readInput(io, options.trustTimestamps)],
        at: options.at === undefined ? null : new Date(parseInstant(options.at)),
      });
      conclude(report.holds ? 0 : 1);
      if (options.json) return io.out(`${JSON.stringify(report, null, 2)}\n`);
      io.out(
        table(
          report.steps,
          [
            { head: '', cell: ({ outcome }) => WORDS[outcome] },
            { head: 'STEP', cell: ({ title }) => title, wraps: true },
            { head: 'DETAIL', cell: ({ detail }) => detail, wraps: true },
          ],
          io.columns,
        ),
      );
      io.out(report.holds ? `\nThe ${report.of} holds.\n` : `\nThe ${report.of} does NOT hold.\n`);
    });
}

const WORDS = { passed: 'passed', failed: 'FAILED', 'not-checked': 'not checked' } as const;
