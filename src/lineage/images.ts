/** How an image is shown in a graph. */
export interface ImageSeen {
  readonly id: string;
  readonly label: string;
  readonly uri: string;
  readonly identity: string | null;
}

const DIGEST = /@(sha256:[0-9a-f]{64})$/;

/**
 * An image by its digest where one is known, else by its tag. Both stay apart: a tag can name another image on
 * another day, so the digest that it had for an endpoint says nothing about a training job.
 *
 * @param uri registry path with a tag or digest
 * @param digest `sha256:…` where a service states it apart from the path
 */
export function imageSeen(uri: string, digest: string | null): ImageSeen {
  const identity = DIGEST.exec(uri)?.[1] ?? digest;
  const path = identity === null ? uri : `${withoutVersion(uri)}@${identity}`;
  return { id: path, label: labelOf(path), uri: path, identity };
}

/** The registry path without tag and digest. */
function withoutVersion(uri: string): string {
  return uri.replace(DIGEST, '').replace(/:[^:/]+$/, '');
}

function labelOf(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, '@$1');
}
