import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { digestText } from '../evidence/envelope.ts';

/** One access to a pack or to evidence, or an attempt at one, as it was decided before a byte was given out. */
export const access = z.strictObject({
  /** ISO instant. */
  at: z.string(),
  /** The subject of the token; for the log itself `exhibit`; null: nobody is known. */
  who: z.string().nullable(),
  role: z.string().nullable(),
  /** How they showed who they are: `oidc`, `token ID`, `session`; `none` when nobody is known. */
  via: z.string(),
  /** What was asked for, such as `download`. */
  what: z.string(),
  pack: z.string().nullable(),
  evidence: digestText.nullable(),
  /** `refused`: no sound token, or a role that may not; `denied`: a pack that is not theirs. */
  outcome: z.enum(['granted', 'denied', 'refused', 'absent', 'noted']),
  /** The id of the request, which its answer and the server's own log name too. */
  request: z.string(),
});
export type Access = z.infer<typeof access>;

/** A line of the log: an access, its number from 1, and the digest of the line before; of the first one, of nothing. */
export const accessLine = z.strictObject({
  ...access.shape,
  number: z.int().positive(),
  previous: digestText,
});
export type AccessLine = z.infer<typeof accessLine>;

/** The last line of a log: its number and digest. Number 0 is a log without a line. */
export interface Head {
  readonly number: number;
  readonly digest: Digest;
}

const headSchema = z.strictObject({ number: z.int().nonnegative(), digest: digestText });

/** The file of the lines. */
export const LOG = 'access-log.ndjson';
/** The file that names the last of them. */
export const HEAD = 'access-log.head.json';
const NOTHING: Head = { number: 0, digest: digestOf('') };

/** What stands in a log, and what is wrong with it. */
export interface CheckedLog {
  readonly lines: readonly AccessLine[];
  readonly head: Head;
  /** One sentence for each thing that is wrong, in the order of the file; empty when nothing is. */
  readonly faults: readonly string[];
}

/**
 * Reads a log and checks every line against the one before, and the last one against the head that is kept apart.
 *
 * Somebody who can write both files can write a new log. `noted`, a digest that was written down elsewhere, shows that.
 *
 * @param noted digest of a line that has to be there; null: none was noted
 * @throws STORE_FAILED when the folder cannot be read
 */
export async function checkAccessLog(folder: string, noted: Digest | null = null): Promise<CheckedLog> {
  const text = await textOf(join(folder, LOG));
  const kept = await headIn(folder);
  const { lines, digests, faults, tail } = chainOf(text ?? '');
  const head =
    digests.length === 0 ? NOTHING : { number: digests.length, digest: digests.at(-1) ?? NOTHING.digest };
  if (tail !== '') faults.push(`The last line is cut off after ${tail.length} characters.`);
  if (kept === 'unreadable') faults.push('The head that is kept apart cannot be read.');
  else if (kept === null) {
    if (text !== null) faults.push('The head that is kept apart is missing.');
  } else if (kept.number > digests.length)
    faults.push(
      `The log ends at line ${digests.length}, and the head is line ${kept.number}: lines are missing.`,
    );
  else if (kept.number > 0 && digests[kept.number - 1] !== kept.digest)
    faults.push(`Line ${kept.number} is not the one that the head names.`);
  // One line may be ahead: its writer was stopped between the two files.
  else if (digests.length - kept.number > 1)
    faults.push(`The head is line ${kept.number}, and ${digests.length - kept.number} lines follow it.`);
  if (noted !== null && noted !== NOTHING.digest && !digests.includes(noted))
    faults.push('The line whose digest was noted is not in the log.');
  return { lines, head, faults };
}

interface Chain {
  readonly lines: AccessLine[];
  readonly digests: Digest[];
  readonly faults: string[];
  /** What follows the last end of a line. */
  readonly tail: string;
}

function chainOf(text: string): Chain {
  const raw = text.split('\n');
  const tail = raw.pop() ?? '';
  const chain: Chain = { lines: [], digests: [], faults: [], tail };
  let previous: Digest = NOTHING.digest;
  for (const [index, line] of raw.entries()) {
    const read = lineOf(line);
    const place = `Line ${index + 1}`;
    if (!read) chain.faults.push(`${place} is no line of an access log.`);
    else {
      if (read.previous !== previous) chain.faults.push(`${place} does not follow the line before it.`);
      else if (read.number !== index + 1) chain.faults.push(`${place} has the number ${read.number}.`);
      chain.lines.push(read);
    }
    previous = digestOf(line);
    chain.digests.push(previous);
  }
  return chain;
}

function lineOf(text: string): AccessLine | null {
  try {
    return accessLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function headIn(folder: string): Promise<Head | 'unreadable' | null> {
  const text = await textOf(join(folder, HEAD));
  if (text === null) return null;
  try {
    return headSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** The text of a file; null when there is none. @throws STORE_FAILED when it cannot be read */
export async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw new ExhibitError('STORE_FAILED', `${path} could not be read.`, { cause });
  }
}

/** `code` of an error of the system, such as `ENOENT`. */
export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : null;
