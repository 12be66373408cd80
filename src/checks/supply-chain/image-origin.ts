import type { Observation } from '../check.ts';
import { AWS_REGISTRIES } from './aws-registries.ts';

/** An image in a private registry of AWS: account, region, and a digest where there is one. */
const ECR = /^(\d{12})\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/[^@]+?(@sha256:[0-9a-f]{64})?$/;

/** What was seen of an image: a part of a sentence. */
export interface ImageSeen {
  readonly met: Extract<Observation['met'], boolean | null>;
  readonly note: string;
}

/** An image as somebody named it, and what the service made of that. */
export interface NamedImage {
  readonly specified: string | null;
  readonly resolved: string | null;
}

/**
 * Whether an image comes from a registry in scope or of AWS, by a known digest. A name without digest that the
 * service did not resolve is not known.
 *
 * @param own the accounts in scope
 */
export function imageOrigin({ specified, resolved }: NamedImage, own: ReadonlySet<string>): ImageSeen {
  const image = resolved ?? specified;
  if (image === null) return { met: null, note: 'an image that is not stated' };
  const [, account, digest] = ECR.exec(image) ?? [];
  if (account === undefined) return { met: false, note: `${image}: not in a registry of ECR` };
  if (!own.has(account) && !AWS_REGISTRIES.has(account)) {
    return { met: false, note: `${image}: registry of account ${account}, which is not in scope` };
  }
  const whose = own.has(account) ? 'registry in scope' : 'registry of AWS';
  if (digest !== undefined) return { met: true, note: `${image}: ${whose}` };
  const note = `${image}: ${whose}, no digest stated`;
  return { met: resolved === null ? null : false, note };
}
