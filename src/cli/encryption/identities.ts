import { Decrypter } from 'age-encryption';
import { ExhibitError } from '../../core/errors.ts';
import { readInput } from '../files.ts';
import type { Io } from '../io.ts';

/**
 * Decrypts with the secret keys of a file, one a line, as age-keygen writes it.
 *
 * @throws INPUT_INVALID when it cannot be read, has no key, or one that is not supported; no message shows a key
 */
export async function decrypterFor(path: string, io: Io): Promise<Decrypter> {
  const text = (await readInput(io, path)).toString('utf8');
  if (/^(age-encryption\.org\/|-----BEGIN AGE)/.test(text))
    throw refused(
      `${path} is encrypted itself. Decrypt it with "age -d", or the pack with "age -d -i ${path}".`,
    );
  const decrypter = new Decrypter();
  const lines = text
    .split('\n')
    .map((line, index) => ({ key: line.trim(), number: index + 1 }))
    .filter(({ key }) => key !== '' && !key.startsWith('#'));
  if (lines.length === 0) throw refused(`${path} has no key.`);
  for (const { key, number } of lines) {
    try {
      decrypter.addIdentity(key);
    } catch {
      // Without its cause, which might name the key.
      throw refused(
        `${path}, line ${number} is no key of age. Keys of SSH and of plug-ins are not supported.`,
      );
    }
  }
  return decrypter;
}

const refused = (text: string) => new ExhibitError('INPUT_INVALID', text);
