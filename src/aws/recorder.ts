import type { InitializeHandler, InitializeHandlerOutput, InitializeMiddleware } from '@smithy/types';
import { ExhibitError } from '../core/errors.ts';
import { untilAborted } from '../core/until-aborted.ts';
import { Content, isStreamedBody, streamOf } from './content.ts';
import { encode } from './encoding.ts';
import { callFailure } from './failures.ts';
import type { Throttle } from './throttle.ts';
import type { Call, LiveAnswer, Tape } from './transcript.ts';

/** Where the calls of a client belong, and what they pass through. */
export interface Recorded {
  readonly tape: Tape;
  readonly account: string;
  readonly region: string;
  /** Client id such as `SageMaker`. */
  readonly service: string;
  readonly throttle: Throttle | null;
  readonly signal: AbortSignal;
}

type Output = object;

/**
 * The first step of every call: asks the tape, which runs the rest of the SDK only while recording. The caller
 * gets the recorded value with an empty `$metadata`, and an error that looks the same live and replayed.
 */
export function recordedCalls(recorded: Recorded): InitializeMiddleware<object, Output> {
  return (next, context) => async (args) => {
    const { account, region, service, tape } = recorded;
    const operation = (context.commandName ?? '').replace(/Command$/, '');
    const call = { account, region, service, operation, input: encode(args.input).json };
    const output = await tape.call(call, () => live(call, recorded, () => next(args)));
    return { response: undefined, output: { ...withStreams(output), $metadata: {} } };
  };
}

async function live(
  call: Call,
  { region, throttle, signal }: Recorded,
  send: () => ReturnType<InitializeHandler<object, Output>>,
): Promise<LiveAnswer> {
  try {
    signal.throwIfAborted();
    await throttle?.take(call, signal);
    // The SDK itself would first sleep through its pause between two attempts.
    return await untilAborted(send().then(answerOf), signal);
  } catch (error) {
    if (signal.aborted) throw new ExhibitError('RUN_ABORTED', 'The run was aborted.', { cause: error });
    throw callFailure(error, call.service, region);
  }
}

async function answerOf({ output }: InitializeHandlerOutput<Output>): Promise<LiveAnswer> {
  const { $metadata, ...fields }: { $metadata?: unknown } = output;
  const values = await Promise.all(
    Object.entries(fields).map(async ([name, value]): Promise<[string, unknown]> => {
      if (!isStreamedBody(value)) return [name, value];
      return [name, new Content(await value.transformToByteArray())];
    }),
  );
  const { requestId = null, attempts = null } = metadata($metadata);
  return { output: Object.fromEntries(values), requestId, attempts };
}

function metadata(value: unknown): { readonly requestId?: string; readonly attempts?: number } {
  if (typeof value !== 'object' || value === null) return {};
  return {
    ...('requestId' in value && typeof value.requestId === 'string' && { requestId: value.requestId }),
    ...('attempts' in value && typeof value.attempts === 'number' && { attempts: value.attempts }),
  };
}

function withStreams(output: unknown): object {
  if (typeof output !== 'object' || output === null) return {};
  return Object.fromEntries(
    Object.entries(output).map(([name, value]) => [name, value instanceof Content ? streamOf(value) : value]),
  );
}
