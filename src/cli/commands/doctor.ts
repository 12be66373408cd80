import type { Command } from 'commander';
import type { DoctorOptions } from '../doctor/doctor.ts';
import type { Io } from '../io.ts';

const HELP = `
ok        it holds
GAP       the run works, and its pack will say what it could not see
FAIL      the run cannot work
untested  nobody looked, and why

Nothing is written, and no collector runs: IAM is asked what they may do (iam:SimulatePrincipalPolicy). Exit codes: 0
nothing fails, 1 something does, 2 bad use or configuration, 3 no account can be entered.`;

/** Adds `exhibit doctor`: looks at everything a run will need, before it. */
export function addDoctor(program: Command, io: Io, conclude: (exitCode: number) => void): void {
  program
    .command('doctor')
    .description('look at credentials, permissions, log, signer and store before a run; writes nothing')
    .option('--config <file>', 'the configuration', 'exhibit.yaml')
    .option('--from <time>', 'first instant of the period that is going to be audited')
    .option('--to <time>', 'the instant after the last one')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import('../doctor/doctor.ts');
      conclude(await doctor(options, io));
    });
}
