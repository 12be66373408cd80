import { Content } from './content.ts';
import { decode } from './encoding.ts';
import { ServiceError } from './service-error.ts';
import type { Bodies, TranscriptRecord } from './transcript.ts';

/**
 * What a recorded call gives to its caller again.
 *
 * @throws ServiceError when the call was refused; TRANSCRIPT_INVALID when its content is not there
 */
export async function outcomeOf(
  { outcome, bodies: kept }: TranscriptRecord,
  bodies: Bodies,
): Promise<unknown> {
  if ('error' in outcome) throw new ServiceError(outcome.error);
  return decode(outcome.output, async (digest) => {
    const received = kept.find((body) => body.digest === digest)?.received;
    return new Content(await bodies.get(digest), received);
  });
}
