import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';

const time = z.strictObject({ from: z.string(), to: z.string() });

/** One thing that the validation found, as `exhibit trail verify` tells it. */
export const integrityFinding = z.strictObject({
  code: z.string(),
  /** `invalid` contradicts what was signed, `gap` is time or an object without proof, `note` takes nothing away. */
  severity: z.enum(['invalid', 'gap', 'note']),
  /** The object that it is about; null when it is about a time. */
  bucket: z.string().nullable(),
  key: z.string().nullable(),
  /** The time that is not proven because of it. */
  at: time,
  expected: z.string().nullable(),
  found: z.string().nullable(),
  text: z.string(),
});
export type IntegrityFinding = z.infer<typeof integrityFinding>;

/** The digests of one trail. */
export const integrityChain = z.strictObject({
  /** As the digests name it; null when there is no digest. */
  trail: z.string().nullable(),
  homeRegion: z.string().nullable(),
  digests: z.int(),
  /** Digests that were written later, for an hour that had none. */
  backfillDigests: z.int(),
  /** Log files that were compared with a sound digest. */
  logs: z.int(),
  /** Log files delivered after the end of the newest digest. */
  logsNotYetListed: z.int(),
  /** The parts of the validated time for which every log file is as delivered, and none is missing or extra. */
  proven: z.array(time),
  findings: z.array(integrityFinding),
});
export type IntegrityChain = z.infer<typeof integrityChain>;

/** A place where trails write, or a copy of it. */
export const integrityStore = z.strictObject({
  location: z.string(),
  chains: z.array(integrityChain),
  /**
   * The log files of the period that are as digests list them, by day of delivery: the digest is of the lines
   * `<SHA-256 of the uncompressed content>  <key from the account on>`, in order of the key.
   */
  logs: z.array(z.strictObject({ day: z.string(), files: z.int(), digest: digestText })),
});
export type IntegrityStore = z.infer<typeof integrityStore>;

/** A published key that signed digests, whole, so that the signatures stay checkable. */
export const integrityKey = z.strictObject({
  /** MD5 of the DER, as CloudTrail names the key. */
  fingerprint: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  /** Base64 of the DER as delivered. */
  der: z.base64(),
});
export type IntegrityKey = z.infer<typeof integrityKey>;

/**
 * What the signed digests of CloudTrail say about the log files of one account and region.
 *
 * @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export const cloudtrailIntegrity = defineEvidence({
  id: 'aws.cloudtrail.integrity@1',
  title: 'Integrity of the log',
  description:
    'The digest chains of the log of this account and region, validated from the start of the period to an hour after its end, in which its last events are delivered: signatures, links, times, and that the log files are those that the digests list. Nothing is proven without a digest.',
  unread: { validated: null, verdict: 'not-validated', reason: 'It was not read.', stores: [], keys: [] },
  body: z.strictObject({
    /** The time that was validated, by delivery; null when nothing was. */
    validated: time.nullable(),
    /** `proven` only when all of the time is, and nothing contradicts what was signed. */
    verdict: z.enum(['proven', 'not-proven', 'not-validated']),
    /** Why it is not proven; null when it is. */
    reason: z.string().nullable(),
    stores: z.array(integrityStore),
    keys: z.array(integrityKey),
  }),
});
