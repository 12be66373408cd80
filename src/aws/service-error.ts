/** What a transcript keeps of a failed call. `status` is the HTTP status, null when there was no answer. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly status: number | null;
}

/** The name under which an answer that could not be parsed is recorded. */
export const MALFORMED_ANSWER = 'MalformedAnswer';

/**
 * A call that a service refused, or that got no answer. Thrown alike when recording and when playing, so `name`
 * and `$metadata.httpStatusCode` can be trusted, and the class of the SDK cannot.
 */
export class ServiceError extends Error {
  override readonly name: string;
  readonly $metadata: { readonly httpStatusCode: number | undefined };

  constructor({ name, message, status }: Failure) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status ?? undefined };
  }

  get failure(): Failure {
    return { name: this.name, message: this.message, status: this.$metadata.httpStatusCode ?? null };
  }
}
