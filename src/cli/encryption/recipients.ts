import { Encrypter } from 'age-encryption';
import { ExhibitError } from '../../core/errors.ts';
import { readInput } from '../files.ts';
import type { Io } from '../io.ts';

/**
 * Encrypts to these recipients, each of whom can then decrypt alone.
 *
 * @param named - public keys, or files of them
 * @throws INPUT_INVALID when a file cannot be read or names nobody, a recipient is none that is supported, or some are
 *   safe from quantum computers and others are not: the whole would be as weak as the others
 */
export async function encrypterFor(named: readonly string[], io: Io): Promise<Encrypter> {
  const encrypter = new Encrypter();
  const isQuantumSafe = new Set<boolean>();
  for (const one of named) {
    const recipients = one.startsWith('age1')
      ? [{ key: one, from: '--to' }]
      : linesOf(one, (await readInput(io, one)).toString('utf8'));
    for (const { key, from } of recipients) {
      add(encrypter, key, from);
      isQuantumSafe.add(/^age1(tag)?pq1/.test(key));
    }
  }
  if (isQuantumSafe.size > 1) {
    const why = 'Some recipients have keys for the time of quantum computers and others do not';
    throw refused(`${why}: encrypt to them separately.`);
  }
  return encrypter;
}

interface Line {
  readonly key: string;
  /** Where it stands, for people. */
  readonly from: string;
}

function linesOf(path: string, text: string): readonly Line[] {
  const lines = text
    .split('\n')
    .map((line, index) => ({ key: line.trim(), from: `${path}, line ${index + 1}` }))
    .filter(({ key }) => key !== '' && !key.startsWith('#'));
  if (lines.length === 0) throw refused(`${path} names no recipient.`);
  return lines;
}

function add(encrypter: Encrypter, key: string, from: string): void {
  // Never shown: somebody may have taken the secret key for the public one.
  if (/^AGE-SECRET-KEY-/i.test(key))
    throw refused(`${from} is a secret key. A recipient is the public one, which begins with age1.`);
  try {
    encrypter.addRecipient(key);
  } catch (cause) {
    const message = `${from} is no recipient: a public key of age begins with age1. Keys of SSH and of plug-ins are not supported.`;
    throw new ExhibitError('INPUT_INVALID', message, { cause });
  }
}

const refused = (text: string) => new ExhibitError('INPUT_INVALID', text);
