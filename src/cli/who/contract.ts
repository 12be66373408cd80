import type { LogOptions } from '../trail/log-sources.ts';

/** What the command line gives; undefined where an option is not there. */
export interface WhoOptions extends LogOptions {
  readonly actor?: string;
  readonly event: readonly string[];
  readonly account: readonly string[];
  readonly region: readonly string[];
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly flat?: boolean;
  /** IANA name of the zone that times are shown in. */
  readonly tz?: string;
  /** File for a signed case. */
  readonly case?: string;
  /** Folder of the signer of the case, or `kms:` and the ARN of its key. */
  readonly signer?: string;
  /** Folder with the certificate, chain and revocation lists of a key in KMS. */
  readonly certificates?: string;
  /** Address of an RFC 3161 authority that states the times of the signatures of the case. */
  readonly timestamp?: string;
}
