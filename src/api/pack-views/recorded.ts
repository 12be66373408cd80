import { z } from 'zod';
import { type Digest, digestOf, isDigest } from '../../core/digest.ts';
import { ExhibitError } from '../../core/errors.ts';
import { gap } from '../../evidence/gap.ts';
import { lineFilesIn } from '../../runs/line-files.ts';
import { TRANSCRIPT_FILE } from '../../runs/transcript-files.ts';
import type { OpenedPack } from './opened-pack.ts';

const digest = z.custom<Digest>((value) => typeof value === 'string' && isDigest(value));

/** What of a sealed record stands around its body, as far as a page shows it. */
const record = z.object({
  part: z.object({ number: z.int(), of: z.int() }).optional(),
  period: z.object({ from: z.string(), to: z.string() }),
  collectedBy: z.object({ principal: z.string(), tool: z.string(), version: z.string() }),
  calls: z.array(digest),
  gaps: z.array(gap),
  body: z.json(),
});
export type OpenedRecord = z.infer<typeof record>;

/** A record of evidence by its digest; null when the pack lists none. @throws PACK_INVALID for what is no record */
export function recordOf(pack: OpenedPack, wanted: string): OpenedRecord | null {
  const entry = pack.document.evidence.find((one) => one.digest === wanted);
  const bytes = entry && pack.files.get(entry.file);
  if (!bytes) return null;
  return pack.remembered(`record ${wanted}`, () => parsed(record, bytes.toString('utf8')));
}

/** A recorded call, as far as a page shows it. */
const call = z.object({
  task: z.string(),
  account: z.string(),
  region: z.string(),
  service: z.string(),
  operation: z.string(),
  input: z.json(),
  outcome: z.union([
    z.object({ output: z.json() }),
    z.object({ error: z.object({ name: z.string(), message: z.string(), status: z.int().nullable() }) }),
  ]),
  requestId: z.string().nullable(),
  attempts: z.int().nullable(),
  startedAt: z.string(),
  durationMs: z.int(),
  bodies: z.array(z.object({ digest: z.string(), bytes: z.int() })),
});
export type OpenedCall = z.infer<typeof call>;

/** Where the line of a call stands. */
interface Place {
  readonly file: Buffer;
  readonly from: number;
  readonly to: number;
}

/** A recorded call by the digest of its line; null when the transcript has none. @throws PACK_INVALID for what is no call */
export function callOf(pack: OpenedPack, wanted: string): (OpenedCall & { readonly bytes: number }) | null {
  const place = pack.remembered('places of calls', () => placesOfCalls(pack)).get(wanted);
  if (!place) return null;
  const { file, from, to } = place;
  return { ...parsed(call, file.toString('utf8', from, to)), bytes: to - from };
}

function placesOfCalls({ files }: OpenedPack): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [, file] of lineFilesIn(files, TRANSCRIPT_FILE)) {
    for (let from = 0; from < file.length; ) {
      const end = file.indexOf(0x0a, from);
      const to = end < 0 ? file.length : end;
      places.set(digestOf(file.subarray(from, to)), { file, from, to });
      from = to + 1;
    }
  }
  return places;
}

function parsed<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ExhibitError('PACK_INVALID', 'The pack holds a record or a call that is none.', { cause });
  }
}
