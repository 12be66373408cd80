/** The bytes of an answer, or why there are none and whether another try may help. */
export type PostAnswer =
  | { readonly bytes: Buffer }
  | { readonly bytes: null; readonly why: string; readonly isPassing: boolean };

/** Answers with a long chain have about 8,000 bytes. */
const MOST_BYTES = 65_536;

/**
 * Posts a request to a time-stamping authority. Follows no redirection: the address is the one that was configured.
 *
 * @param timeoutMs - until the last byte of the answer
 * @source RFC 3161, section 3.4
 */
export async function post(url: string, query: Buffer, timeoutMs: number): Promise<PostAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    // Whatever a refusal says is not looked at, and not waited for.
    if (status !== 200) {
      await response.body?.cancel();
      return {
        bytes: null,
        why: `it answered with HTTP status ${status}`,
        isPassing: status === 429 || status >= 500,
      };
    }
    return await bytesOf(response);
  } catch (error) {
    return { bytes: null, why: reasonOf(error, timeoutMs), isPassing: true };
  }
}

async function bytesOf(response: Response): Promise<PostAnswer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size > MOST_BYTES)
      return { bytes: null, why: `its answer is larger than ${MOST_BYTES} bytes`, isPassing: false };
  }
  return { bytes: Buffer.concat(parts) };
}

/** What the network says is in the cause of what fetch says. */
function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'the network failed';
  if (error.name === 'TimeoutError') return `it did not answer within ${timeoutMs} ms`;
  const { cause } = error;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  return `it cannot be reached (${code ?? error.name})`;
}
