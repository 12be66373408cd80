import type { Command } from 'commander';
import type { GetOptions } from '../artifact/get.ts';
import type { Io } from '../io.ts';
import { addArtifactList } from './artifact-list.ts';

const HELP = `
A report of AWS Artifact comes under terms. Without --accept-terms the terms are put into FOLDER/.artifact-terms, where
no run takes them for a document, and the command ends with exit code 2: read them, then say --accept-terms. With it
the report is put into FOLDER, beside a sidecar that says which terms were accepted, when and by whom. It counts for
the period that AWS states for it; --date and --valid-until state another one. A run never downloads a report.

Credentials are those of the environment. They need artifact:GetReportMetadata, artifact:GetTermForReport and
artifact:GetReport, of which "exhibit policy" gives only the first: this step is that of a person.

Examples:
  exhibit artifact list
  exhibit artifact get report-gaVrFoJaYDQvtYGr --out ./documents --owner CISO --control "hipaa:164.308(b)(1)"
  exhibit artifact get report-gaVrFoJaYDQvtYGr --out ./documents --owner CISO --control iso-27001:A.5.22 --accept-terms`;

/** Adds `exhibit artifact` with `list` and `get`: reports that AWS was audited for, and their documents. */
export function addArtifact(program: Command, io: Io): void {
  const artifact = program
    .command('artifact')
    .description('list and download the audit reports of AWS itself');
  addArtifactList(artifact, io);
  artifact
    .command('get')
    .description('download a report of AWS Artifact into the folder of documents, under its terms')
    .argument('<report>', 'id of the report, as "exhibit artifact list" shows it')
    .requiredOption('--out <folder>', 'the folder of documents; made when it is not there')
    .requiredOption('--owner <who>', 'who answers for the document here')
    .requiredOption(
      '--control <framework:id>',
      'a control that the report speaks of; repeat it for more',
      collected,
    )
    .option('--accept-terms', 'you read the terms of the report, and accept them')
    .option('--report-version <number>', 'a version of the report (default: the newest)')
    .option('--title <text>', 'title of the document (default: name and version of the report)')
    .option('--date <day>', 'day from which it counts (default: begin of the period of the report)')
    .option('--valid-until <day>', 'last day on which it counts (default: end of the period of the report)')
    .option('--embed', 'the report itself goes into packs, to everybody who gets one')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async (report: string, options: GetOptions) => {
      const { getReport } = await import('../artifact/get.ts');
      await getReport(report, options, io);
    });
}

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
