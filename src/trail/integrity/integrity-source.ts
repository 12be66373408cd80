import { z } from 'zod';
import { ServiceError } from '../../aws/service-error.ts';
import type { Tape } from '../../aws/transcript.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { Scope } from '../../evidence/envelope.ts';
import { integrityStore } from '../../evidence/kinds/cloudtrail-integrity.ts';
import type { DigestSource } from './source.ts';
import { type StoreIntegrity, type StoreQuestion, storeIntegrity } from './store-integrity.ts';

/** Where a trail writes, as the account states it. */
export interface TrailStore {
  readonly bucket: string;
  /** What stands before `AWSLogs/` in the keys; null when nothing does. */
  readonly prefix: string | null;
}

/** Where the digests of the log are, and what validates them. */
export type IntegritySource =
  | {
      /** `folder`: beside the log files. `buckets`: in the buckets that the trails of the account name. */
      readonly from: 'folder' | 'buckets';
      readonly location: string;
      /**
       * @param store the bucket to validate; null for the folder
       * @throws ServiceError when digests or keys cannot be read, its message beginning with the action
       */
      validate(question: StoreQuestion, store: TrailStore | null): Promise<StoreIntegrity>;
    }
  | NoDigests;

/** A log without digests that could be validated. */
export interface NoDigests {
  readonly from: 'none';
  /** `NotProvableByDigest`: the source of the log has none. `NoDigestsFound`: they do not lie beside the log. */
  readonly reason: 'NotProvableByDigest' | 'NoDigestsFound';
}

/** What decides a source besides its digests; kept with the inputs of a run. */
export type IntegrityOrigin = { readonly from: 'folder' | 'buckets'; readonly location: string } | NoDigests;

/** What a run keeps of a source. */
export function originOf(source: IntegritySource): IntegrityOrigin {
  return source.from === 'none' ? source : { from: source.from, location: source.location };
}

/** A source that opens the digests of each question anew: places can be validated at the same time. */
export function openingIntegrity(
  origin: Exclude<IntegrityOrigin, NoDigests>,
  open: (question: StoreQuestion, store: TrailStore | null) => Promise<DigestSource>,
): IntegritySource {
  return {
    ...origin,
    async validate(question, store) {
      try {
        return await storeIntegrity(named(await open(question, store)), question);
      } catch (error) {
        throw asServiceFailure(error, LISTING);
      }
    },
  };
}

const LISTING = 's3:ListBucket';

/** The action that reads the published keys of digests. */
export const READS_KEYS = 'cloudtrail:ListPublicKeys';

/** Failures to get the keys are told from those of a listing. */
function named(source: DigestSource): DigestSource {
  return {
    ...source,
    async publicKeys(region, time) {
      try {
        return await source.publicKeys(region, time);
      } catch (error) {
        throw asServiceFailure(error, READS_KEYS);
      }
    },
  };
}

/** A refusal becomes what a run records as an outcome. Messages of files are left out: they hold paths. */
function asServiceFailure(error: unknown, action: string): unknown {
  if (!(error instanceof ExhibitError)) return error;
  const { code, cause } = error;
  if (code !== 'UNREACHABLE' && code !== 'INPUT_INVALID') return error;
  if (!(cause instanceof ServiceError)) {
    const message = `${action}: the digests or their public keys cannot be read.`;
    return new ServiceError({ name: 'DigestsUnreadable', message, status: null });
  }
  const { name, message, status } = cause.failure;
  return new ServiceError({ name, message: `${action}: ${message}`, status });
}

const answer = z.object({
  store: integrityStore,
  keys: z.array(
    z.object({
      der: z.instanceof(Uint8Array),
      fingerprint: z.string(),
      validFrom: z.string(),
      validTo: z.string(),
    }),
  ),
});

/**
 * A source whose validations go through the tape of a task: recorded with the whole report in a run, answered from the
 * record in a replay.
 *
 * @param scope the account and region of the task that asks
 */
export function recordedIntegrity(source: IntegritySource, tape: Tape, scope: Scope): IntegritySource {
  if (source.from === 'none') return source;
  const { from, location } = source;
  return {
    from,
    location,
    async validate(question, store) {
      const { period, logsOf, now } = question;
      const input = {
        from,
        location,
        store: store && { bucket: store.bucket, prefix: store.prefix },
        place: { account: question.account, region: question.region },
        period: { from: period.from, to: period.to },
        logsOf: { from: logsOf.from, to: logsOf.to },
        now,
      };
      const { account, region } = scope;
      const output = await tape.call(
        { account, region, service: 'Trail', operation: 'Validate', input },
        async () => ({ output: await source.validate(question, store), requestId: null, attempts: null }),
      );
      const read = answer.safeParse(output);
      if (read.success) return read.data;
      const message = 'The transcript holds a validation of a trail that is none.';
      throw new ExhibitError('TRANSCRIPT_INVALID', message, { cause: read.error });
    },
  };
}

/**
 * The source of a replay: it has the name of the recorded one and cannot be asked past the tape.
 *
 * @throws CALL_UNRECORDED from `validate`
 */
export function replayedIntegrity(origin: IntegrityOrigin): IntegritySource {
  if (origin.from === 'none') return origin;
  const validate = async (): Promise<never> => {
    const message = `The digests of "${origin.location}" cannot be validated in a replay.`;
    throw new ExhibitError('CALL_UNRECORDED', message);
  };
  return { ...origin, validate };
}
