import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds `exhibit artifact list`: the reports that the credentials may see, the newest version of each. */
export function addArtifactList(artifact: Command, io: Io): void {
  artifact
    .command('list')
    .description('list the reports of AWS Artifact, each in its newest version')
    .option('--json', 'for machines')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { listReports } = await import('../artifact/list.ts');
      await listReports(json, io);
    });
}
