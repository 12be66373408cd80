import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { NewDocument } from '../../config/document-folder.ts';
import { FRAMEWORK_IDS } from '../../mappings/framework-id.ts';
import { Problem } from '../problem.ts';

const DAY = z.iso.date('no day such as 2026-06-22');
const words = z.string().trim().min(1).max(300);

/** What stands in the part `entry`, as JSON. */
const entryPart = z
  .strictObject({
    title: words,
    owner: words,
    date: DAY,
    /** Last day on which it counts; null: it has no end. */
    validUntil: DAY.nullable(),
    controls: z
      .array(z.strictObject({ framework: z.enum(FRAMEWORK_IDS), control: z.string().min(1).max(100) }))
      .min(1)
      .max(500),
    /** True: the file itself goes into every pack, to everybody who gets the pack. */
    embed: z.boolean().default(false),
  })
  .refine(({ date, validUntil }) => validUntil === null || date <= validUntil, {
    error: 'lies before date',
    path: ['validUntil'],
  });

/** Parts of an upload: the entry has to come first, so that a file is kept nowhere before it is known what it is. */
const LIMITS = { files: 1, fields: 1, parts: 2, fieldSize: 2 ** 17 };

/**
 * Reads the two parts of an upload, the entry and then the file, and hands the file on as it comes in.
 *
 * @throws Problem 400, 413 or 415 for a body of another form; what `take` throws
 */
export async function receivedDocument<Result>(
  request: FastifyRequest,
  take: (given: Omit<NewDocument, 'beforeKept'>) => Promise<Result>,
): Promise<Result> {
  if (!request.isMultipart())
    throw new Problem(415, 'invalid-request', 'Send multipart/form-data with the parts entry and file.');
  try {
    let entry: z.infer<typeof entryPart> | null = null;
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type === 'field' && part.fieldname === 'entry') entry = entryIn(part.value);
      else if (part.type !== 'file' || part.fieldname !== 'file')
        throw invalid('The parts are entry and file.');
      else return await taken(part, entry, take);
    }
  } catch (error) {
    throw refusalOf(error);
  }
  throw invalid('The part "file" is missing.');
}

async function taken<Result>(
  { file, filename: name }: MultipartFile,
  entry: z.infer<typeof entryPart> | null,
  take: (given: Omit<NewDocument, 'beforeKept'>) => Promise<Result>,
): Promise<Result> {
  try {
    if (!entry) throw invalid('The part "entry" has to come before the part "file".');
    const { validUntil, ...said } = entry;
    const validity = validUntil === null ? { validity: 'unlimited' } : { validUntil };
    return await take({ entry: { ...said, ...validity }, name, bytes: whole(file) });
  } finally {
    // What is not taken has to go by, or the answer never gets out.
    file.resume();
  }
}

/** Refusals of the reader of forms in our words; other errors as they are. */
function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^FST_.*(TOO_LARGE|_LIMIT)$/.test(code)) return tooLarge();
  const isForm =
    /^FST_/.test(code) ||
    (error instanceof Error && /^Multipart|unexpected end of (form|multipart data)/i.test(error.message));
  return isForm ? invalid('The body is no multipart/form-data with a file.') : error;
}

/** The bytes of a file, all of them or none. @throws Problem 413 when it was cut off at the limit */
async function* whole(
  file: AsyncIterable<Uint8Array> & { readonly truncated: boolean },
): AsyncGenerator<Uint8Array> {
  yield* file;
  if (file.truncated) throw tooLarge();
}

/** @throws Problem 400 that names every wrong field */
function entryIn(text: unknown): z.infer<typeof entryPart> {
  const parsed = entryPart.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.') || 'entry',
    message,
  }));
  throw new Problem(400, 'invalid-request', 'The part "entry" is not of the described form.', { errors });
}

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

const invalid = (what: string) => new Problem(400, 'invalid-request', what);
const tooLarge = () => new Problem(413, 'invalid-request', 'The file is larger than it may be.');
