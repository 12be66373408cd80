import type { Command } from 'commander';
import type { DecryptOptions } from '../encryption/decrypt.ts';
import type { Io } from '../io.ts';

const HELP = `
Writes what the file holds under its name without .age, and does the same with the statement that lies encrypted beside
it. Nothing is written when a part was changed or is missing. Anybody can encrypt to a recipient, so this says nothing
about who made the pack: "exhibit verify" does.`;

/** Adds `exhibit decrypt FILE --identity FILE`: a pack as it was before it was encrypted. */
export function addDecrypt(program: Command, io: Io): void {
  program
    .command('decrypt')
    .description('decrypt a pack, and the statement beside it, that was encrypted to you')
    .argument('<file>', 'the encrypted container, a .age; its .sigstore.json.age is looked for beside it')
    .requiredOption('--identity <file>', 'file with your secret key, as age-keygen writes it')
    .option('--out <file>', 'where the container goes; its statement goes beside it')
    .option('--force', 'replace files that are there already')
    .option('--json', 'which files were written, for machines')
    .addHelpText('after', HELP)
    .action(async (file: string, options: DecryptOptions) => {
      const { decryptPack } = await import('../encryption/decrypt.ts');
      await decryptPack(file, options, io);
    });
}
