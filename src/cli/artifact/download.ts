import { ExhibitError } from '../../core/errors.ts';

/** Bytes behind a presigned address, and the ending that its path has. */
export interface Downloaded {
  readonly bytes: Uint8Array;
  /** With its dot, such as `.pdf`; `.bin` when the address tells none. */
  readonly ending: string;
}

const WITHIN_MS = 5 * 60_000;

/**
 * Fetches what a presigned address opens. The address opens it for whoever has it, so no error repeats it.
 *
 * @param what it is, for messages
 * @throws UNREACHABLE when there is no address, it is not encrypted, or it does not answer with bytes
 */
export async function download(address: string | undefined, what: string): Promise<Downloaded> {
  const failed = (why: string) => new ExhibitError('UNREACHABLE', `${what} cannot be downloaded: ${why}.`);
  const url = address === undefined ? null : URL.parse(address);
  if (url === null) throw failed('AWS Artifact gave no address');
  const here = url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !here) throw failed('its address is not encrypted');
  const bytes = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) })
    .then(async (response) => {
      if (!response.ok) throw failed(`its address answered with status ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    })
    .catch((error: unknown) => {
      throw error instanceof ExhibitError ? error : failed('its address did not answer');
    });
  if (bytes.length === 0) throw failed('it is empty');
  return { bytes, ending: /\.[a-z0-9]{1,5}$/i.exec(url.pathname)?.[0].toLowerCase() ?? '.bin' };
}
