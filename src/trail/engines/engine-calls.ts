import type { ClientFor } from '../../aws/clients.ts';
import { callFailure } from '../../aws/failures.ts';
import { ExhibitError } from '../../core/errors.ts';

/** How an engine that asks AWS calls: its clients are not recorded, since the run records the question itself. */
export interface EngineCalls {
  readonly client: ClientFor;
  /** Region of the clients. */
  readonly region: string;
  readonly signal: AbortSignal;
  /** Waits; ends early by throwing RUN_ABORTED when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Sends one call. What goes wrong becomes an error that a run understands: an abort, refused credentials, or a
 * `ServiceError`, which a collector turns into a gap.
 *
 * @throws RUN_ABORTED, CREDENTIALS_REJECTED
 */
export async function called<Answer>(
  service: string,
  { region, signal }: Pick<EngineCalls, 'region' | 'signal'>,
  send: (options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  refuseAborted(signal);
  try {
    return await send({ abortSignal: signal });
  } catch (error) {
    refuseAborted(signal, error);
    throw callFailure(error, service, region);
  }
}

/** @throws RUN_ABORTED when the signal was raised */
export function refuseAborted(signal: AbortSignal, cause?: unknown): void {
  if (signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was stopped.', { cause });
}
