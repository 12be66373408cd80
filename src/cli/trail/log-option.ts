import { type Command, Option } from 'commander';

/** Adds the options that name the log of a question. */
export function addLogOptions(command: Command): Command {
  return command
    .option(
      '--logs <place>',
      'log files as they lie in S3, AWSLogs/…: a folder or s3://bucket/folder (default: as in exhibit.yaml)',
    )
    .option(
      '--index <folder>',
      'an index of these log files, which answers where it can (exhibit trail index)',
    )
    .addOption(
      new Option('--engine <name>', 'of the sources in exhibit.yaml only this kind').choices([
        'local',
        'athena',
        'lookup',
      ]),
    );
}

/** What the help of such a command says of the log. */
export const LOG_HELP = `
The log is read where exhibit.yaml says, from the first source that covers the period: log files in a folder or in S3
(local), a table in Athena, or the last 90 days of CloudTrail itself (lookup), which no digest can prove. An index
answers only while it is as new as its log files; else they are read, and a line says why. Without the files (--index
alone) nobody can tell whether it is.`;
