import { isThrottlingError } from '@smithy/core/retry';
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  FinalizeHandlerArguments,
  FinalizeRequestMiddleware,
  MiddlewareStack,
} from '@smithy/types';
import { noteThrottle } from '../core/usage.ts';
import { recordedCalls } from './recorder.ts';
import type { Throttle } from './throttle.ts';
import type { Tape } from './transcript.ts';

/** Credentials, or a function that gives them anew when they expire. */
export type Credentials = AwsCredentialIdentity | AwsCredentialIdentityProvider;

/** The credentials and place of a client, whether or not its calls are recorded. */
export interface Access {
  readonly region: string;
  /** Left out: the SDK's own chain (environment, profile, instance). */
  readonly credentials?: Credentials;
  /** Another address than that of AWS; AWS_ENDPOINT_URL is honoured by the SDK without it. */
  readonly endpoint?: string;
  readonly retry?: { readonly mode: 'adaptive' | 'standard'; readonly maxAttempts: number };
}

/** All that decides how the clients of one task call. */
export interface TaskAccess extends Access {
  /** Account that the calls are recorded under, twelve digits. */
  readonly account: string;
  readonly tape: Tape;
  /** null: nothing is held back. */
  readonly throttle: Throttle | null;
  readonly signal: AbortSignal;
}

/** Gives the client of a class: always the same one for the same class. */
export type ClientFor = <Client>(Ctor: new (config: never) => Client) => Client;

/**
 * The one place that builds SDK clients: each call passes the throttle and the tape, an abort stops the call that
 * is under way and any later one, rate limits and 5xx are tried again ten times.
 */
export function clientsFor(access: TaskAccess): ClientFor {
  const built = new Map<unknown, unknown>();
  return <Client>(Ctor: new (config: never) => Client): Client => {
    const known = built.get(Ctor);
    if (known instanceof Ctor) return known;
    const client = plainClient(Ctor, access);
    if (!isSdkClient(client)) throw new TypeError(`${Ctor.name} is no client of the AWS SDK.`);
    const { tape, account, region, throttle, signal } = access;
    const service = client.config.serviceId;
    client.middlewareStack.add(recordedCalls({ tape, account, region, service, throttle, signal }), {
      name: 'exhibitRecorder',
      step: 'initialize',
      priority: 'high',
    });
    passSignal(client.config, signal);
    built.set(Ctor, client);
    return client;
  };
}

/** A client whose calls are not recorded, for credentials and for stores; never for evidence. */
export function plainClient<Client>(Ctor: new (config: never) => Client, access: Access): Client {
  const { region, credentials, endpoint, retry = { mode: 'adaptive', maxAttempts: 10 } } = access;
  const config = {
    region,
    retryMode: retry.mode,
    maxAttempts: retry.maxAttempts,
    // Only S3 knows the next two; the others ignore them.
    followRegionRedirects: true,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(credentials !== undefined && { credentials }),
  };
  // `never` is what lets one signature take every client class; all of them accept these options.
  const client = new Ctor(config as never);
  if (isSdkClient(client))
    client.middlewareStack.add(countedThrottles, {
      name: 'exhibitThrottles',
      step: 'finalizeRequest',
      // Behind the step that tries again, so that it sees each attempt.
      priority: 'low',
    });
  return client;
}

/** Counts each answer that is a throttle, whether or not the call is tried again. */
const countedThrottles: FinalizeRequestMiddleware<object, object> = (next) => async (args) => {
  try {
    return await next(args);
  } catch (error) {
    if (isSdkError(error) && (isThrottlingError(error) || isWordless(args, error))) noteThrottle();
    throw error;
  }
};

/**
 * An answer to HEAD has no body that could say SlowDown. Its status is then all there is, and S3 gives 503 to those who
 * ask too fast.
 *
 * @source https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html
 */
function isWordless(
  { request }: FinalizeHandlerArguments<object>,
  { $metadata }: Parameters<typeof isThrottlingError>[0],
): boolean {
  const isHead =
    typeof request === 'object' && request !== null && 'method' in request && request.method === 'HEAD';
  return isHead && $metadata?.httpStatusCode === 503;
}

/** The SDK's own sort of error: it never sets a cause that is none. */
const isSdkError = (error: unknown): error is Parameters<typeof isThrottlingError>[0] =>
  error instanceof Error;

interface Handler {
  handle(request: unknown, options?: object): Promise<unknown>;
}

interface SdkClient {
  readonly config: { readonly serviceId: string; requestHandler: Handler };
  readonly middlewareStack: MiddlewareStack<object, object>;
}

function isSdkClient<T>(client: T): client is T & SdkClient {
  return typeof client === 'object' && client !== null && 'middlewareStack' in client && 'config' in client;
}

/** Wraps the request handler, the only place that takes an abort signal for every request. */
function passSignal(config: SdkClient['config'], signal: AbortSignal): void {
  const inner = config.requestHandler;
  config.requestHandler = new Proxy(inner, {
    get(target, name) {
      if (name === 'handle') {
        return (request: unknown, options?: object) =>
          target.handle(request, { ...options, abortSignal: signal });
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
