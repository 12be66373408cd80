import type { Command } from 'commander';
import type { ExportOptions } from '../export/export.ts';
import type { Io } from '../io.ts';

const HELP = `
Writes what a pack says in a form that other programs read. The pack is verified first, with its conclusions: what does
not hold is not exported. Without --trust nobody vouches for its signer, and the command says so. The exports are not
signed: each names the pack and its digest, and docs/exports.md says what each of them leaves out.

Without --as the forms are listed. A form of one file is put beside the pack as PACK-ID.FORM.EXT, one of several files
into the folder PACK-ID-FORM. With --out, one form goes to that file or folder, several go into that folder. What is
there already stays, unless --force is given; a folder with other files in it stays all the same.

Examples:
  exhibit export northwind-2026-q3.zip --as csv --trust root.pem
  exhibit export northwind-2026-q3.zip --as oscal,ocsf --out exports
  exhibit export northwind-2026-q3.zip --as oscal --out - | jq '."assessment-results".results[0].findings[].title'`;

/** Adds `exhibit export PACK --as FORM`: the same conclusions in the forms that other programs read. */
export function addExport(program: Command, io: Io): void {
  program
    .command('export')
    .description('write what a pack says in a form that other programs read; the pack is verified first')
    .argument('<pack>', 'the container, a .zip; its .sigstore.json is looked for beside it')
    .option('--as <forms>', 'form, or several with commas between them; listed when left out', forms)
    .option('--out <path>', 'file or folder to write; - for standard output')
    .option('--trust <pem>', 'root certificate that you trust, got by another way than the pack')
    .option('--force', 'replace what was exported before')
    .option('--json', 'which files were written, for machines')
    .addHelpText('after', HELP)
    .action(async (pack: string, options: ExportOptions) => {
      const { exportPack } = await import('../export/export.ts');
      await exportPack(pack, options, io);
    });
}

function forms(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((form) => form.trim())];
}
