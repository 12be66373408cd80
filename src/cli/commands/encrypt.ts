import type { Command } from 'commander';
import type { EncryptOptions } from '../encryption/encrypt.ts';
import type { Io } from '../io.ts';

const HELP = `
Writes the pack and the statement beside it as PACK.age and PACK.sigstore.json.age, in the format of age
(age-encryption.org): whoever holds a key decrypts with "age -d" or "exhibit decrypt". A pack whose files and signatures
do not hold is not encrypted. The names and sizes of the files stay visible, and so does the number of recipients.

A recipient is a public key that begins with age1, or a file of them, one a line, as "age -R" reads it.

Examples:
  exhibit encrypt northwind-2026-q3.zip --to age1rnf5dn5l6gcdhrpy9y4xx5qtyxfzt95eac2pgx6y2n90wuq0ly9qu84trs
  exhibit encrypt northwind-2026-q3.zip --to auditors.txt --out outbox/q3.zip.age`;

/** Adds `exhibit encrypt PACK --to RECIPIENT`: a pack that only its recipients can read. */
export function addEncrypt(program: Command, io: Io): void {
  program
    .command('encrypt')
    .description('encrypt a pack or a case, with its statement, to those who shall read it')
    .argument('<pack>', 'the container, a .zip; its .sigstore.json is looked for beside it')
    .requiredOption('--to <recipient>', 'age1…, or a file of such keys; repeat it for more', collected)
    .option('--out <file>', 'where the container goes, ending in .age; its statement goes beside it')
    .option('--force', 'replace files that are there already')
    .option('--json', 'which files were written, for machines')
    .addHelpText('after', HELP)
    .action(async (pack: string, options: EncryptOptions) => {
      const { encryptPack } = await import('../encryption/encrypt.ts');
      await encryptPack(pack, options, io);
    });
}

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
