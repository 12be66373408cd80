import type { Scope, Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { KmsKey, kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import type { Observation } from '../check.ts';
import { gapText } from '../gap-text.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';
import { sameResource } from '../same-resource.ts';

export type KeyRecord = Sealed<BodyOf<typeof kmsKeys>>;

/** Where a key is named. */
export interface Naming {
  readonly scope: Scope;
  /** What the key is for, as the subject of a sentence: "The training volume". */
  readonly what: string;
  /**
   * False for a workload known from the log only: its keys were not looked up, so that a key that AWS does not
   * manage by its name counts as one of the customer.
   */
  readonly wasRead: boolean;
}

/**
 * Whether a key that a workload names is one of the customer. No key at all is the default of the service, which
 * encrypts with a key that AWS manages: not what is asked for, though not without encryption.
 */
export function customerKey(
  named: string | null,
  { scope, what, wasRead }: Naming,
  records: readonly KeyRecord[],
): Seen {
  if (named === null) return { met: false, note: `${what} names no key, so AWS manages it.` };
  if (isAwsAlias(named)) return { met: false, note: `${what} names ${named}, a key that AWS manages.` };
  const here = within(records, scope);
  const key = here.flatMap(({ evidence }) => evidence.body.keys).find((one) => goesBy(one, named));
  if (key === undefined && !wasRead) return { met: true, note: `${what} names the key ${named}.` };
  if (key === undefined || key.manager === null) {
    return {
      met: null,
      note: [`It is not known who manages the key ${named} of ${lower(what)}.`, ...why(here, named)].join(
        ' ',
      ),
    };
  }
  return key.manager === 'CUSTOMER'
    ? { met: true, note: `${what} uses the customer key ${named}.` }
    : { met: false, note: `${what} uses ${named}, a key that AWS manages.` };
}

/** The same observation, citing also the records in which the keys of its account and region were looked up. */
export function withKeys(records: readonly KeyRecord[], observation: Observation): Observation {
  const here = within(records, observation.scope);
  return {
    ...observation,
    evidence: cite(
      observation.evidence.map((digest) => ({ digest })),
      here,
    ),
  };
}

function isAwsAlias(named: string): boolean {
  return /(^|:)alias\/aws\//.test(named);
}

function goesBy({ id, arn, namedAs }: KmsKey, named: string): boolean {
  return id === named || arn === named || namedAs.includes(named);
}

function why(records: readonly KeyRecord[], named: string): string[] {
  return records
    .flatMap(({ evidence }) => evidence.gaps)
    .filter(({ resource }) => resource !== null && sameResource(resource, named))
    .map((gap) => `${gapText(gap)}.`);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
