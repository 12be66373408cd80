import { type Command, Option } from 'commander';
import type { Io } from '../io.ts';
import { FORMATS, type LineageOptions } from '../lineage/contract.ts';

const HELP = `
What can be asked about: an ARN (endpoint, configuration, model, model package or its group, training job, lineage
entity), the name of one of these, an address in S3 (everything under it, and data that it is a part of), an image by
path, repository or digest. A name that an endpoint has means the endpoint. Without a name: every endpoint, and where
the way to its data breaks.

The graph is read from the accounts in exhibit.yaml, with only the calls that lineage needs, or offline from a pack.
Training jobs and the log are those of the period; what is older is known from the lineage of AWS alone, and the
answer says where that leaves something open.

A break names what should be there and was not found. "known by address only" means that nothing says which bytes
were used.`;

const EXAMPLES = `
Examples:
  exhibit lineage --sample
  exhibit lineage readmission-prod --up --svg readmission-prod.svg
  exhibit lineage s3://northwind-claims/train/ --down --json
  exhibit lineage readmission/3 --pack northwind-2026-q3.zip --trust root.pem`;

/** Adds `exhibit lineage`: what made a model or endpoint, what came of data, and where the way breaks. */
export function addLineage(program: Command, io: Io): void {
  program
    .command('lineage')
    .description('what made a model or an endpoint, which endpoints use some data, and where the way breaks')
    .argument('[name]', 'ARN, name, s3:// address or image; every endpoint when left out')
    .option('--up', 'only what made it')
    .option('--down', 'only what came of it')
    .option('--pack <file>', 'read a pack, offline; it is verified first')
    .option('--trust <pem>', 'root certificate that you trust, to verify the signer of the pack')
    .option('--sample', 'read the bundled sample account')
    .option('--config <file>', 'the configuration that names the accounts', 'exhibit.yaml')
    .option('--from <time>', 'first instant of the period (default: 90 days before its end)')
    .option('--to <time>', 'the instant after the last one of the period (default: now)')
    .option('--record <folder>', 'also keep the recorded calls; "answers:" in exhibit.yaml reads them again')
    .addOption(new Option('--format <form>', 'text, json or svg').choices([...FORMATS]).default('text'))
    .option('--svg <file>', 'also write a drawing')
    .option('--json', 'the answer as one JSON document')
    .addHelpText('after', `${HELP}\n${EXAMPLES}`)
    .action(async (name: string | undefined, options: LineageOptions) => {
      const { lineage } = await import('../lineage/lineage.ts');
      await lineage({ about: name ?? null, options, io });
    });
}
