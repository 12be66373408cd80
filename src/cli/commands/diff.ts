import type { Command } from 'commander';
import type { DiffOptions } from '../diff/diff.ts';
import type { Io } from '../io.ts';

const HELP = `
Both packs are verified first. One exception is of one check, account, region and resource; it changed when its reason
or its acceptance did. What cannot be judged any more is not closed, and a resource that is missing from a list with a
gap is not gone.

Worse is: a control that concludes worse, a new exception, one that cannot be judged any more, a new gap, a kind of
evidence that was lost.`;

/** Adds `exhibit diff OLDER NEWER`: what changed between two audits. */
export function addDiff(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  program
    .command('diff')
    .description('what changed between two packs: controls, exceptions, resources, evidence, gaps, versions')
    .argument('<older>', 'the older pack; its .sigstore.json is looked for beside it')
    .argument('<newer>', 'the newer pack')
    .option('--trust <pem>', 'root certificate that you trust, to verify the signers of the packs')
    .option('--pdf <file>', 'also write a report')
    .option('--exit-code', 'exit 1 when something got worse')
    .option('--json', 'the answer as one JSON document')
    .addHelpText('after', HELP)
    .action(async (older: string, newer: string, options: DiffOptions) => {
      const { diff } = await import('../diff/diff.ts');
      conclude(await diff(io, { older, newer, options }));
    });
}
