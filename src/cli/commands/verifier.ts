import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds `exhibit verifier`: one HTML file that verifies packs in a browser, offline. */
export function addVerifier(program: Command, io: Io): void {
  program
    .command('verifier')
    .description(
      'write one HTML file that verifies packs in a browser, without a network and without exhibit; for auditors, on a USB stick',
    )
    .requiredOption('--out <file>', 'where to write it')
    .option('--force', 'replace a file that is there')
    .option('--json', 'for machines')
    .action(async (options: { readonly out: string; readonly force?: boolean; readonly json?: boolean }) => {
      const { writeVerifier } = await import('../verifier/write-verifier.ts');
      await writeVerifier(io, options);
    });
}
