import type { Command } from 'commander';
import type { Io } from '../io.ts';
import type { PolicyOptions } from '../policy.ts';

const HELP = `
Without a configuration the policy has what the collectors need. With one it also has what its sources of the log need;
a table in Athena also needs the right to write its results. Each statement says by its id what it is for. One policy for
everything fits a role as an inline policy (10,240 characters); for managed policies (6,144 each) use --managed.`;

/** Adds `exhibit policy`: the least-privilege policy of the role that reads an account, or a template of the role. */
export function addPolicy(program: Command, io: Io): void {
  program
    .command('policy')
    .description(
      'print the IAM policy that a run needs and no more, or a CloudFormation template of the role',
    )
    .option('--config <file>', 'the configuration (default: exhibit.yaml, if there is one)')
    .option('--account <id>', 'only what the role of this account needs; else that of all together')
    .option('--bucket <name>', 'the bucket of the trail; adds what proving the log by its digests needs')
    .option('--cloudformation', 'a template of the role, with who may assume it as parameters')
    .option('--managed', 'a list of policies, each short enough to be a managed one')
    .option('--json', 'a template as JSON instead of YAML; a policy is JSON anyway')
    .addHelpText('after', HELP)
    .action(async (options: PolicyOptions) => {
      const { printPolicy } = await import('../policy.ts');
      await printPolicy(options, io);
    });
}
