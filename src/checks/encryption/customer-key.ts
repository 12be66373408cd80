import type { Sealed } from '../../evidence/envelope.ts';
import type { BodyOf } from '../../evidence/kind.ts';
import type { KmsKey, kmsKeys } from '../../evidence/kinds/kms-keys.ts';
import type { Observation } from '../check.ts';
import { gapsOn } from '../gap-text.ts';
import { cite, within } from '../given.ts';
import type { Seen } from '../over-period.ts';

export type KeyRecord = Sealed<BodyOf<typeof kmsKeys>>;

/** Where a key is named. */
export interface Naming {
  readonly account: string;
  /** Region in which a name without an ARN is meant; null when it is not known. */
  readonly region: string | null;
  /** What the key is for, as the subject of a sentence: "The training volume". */
  readonly what: string;
}

/**
 * Whether a key that a workload names is one of the customer. No key at all is the default of the service, which
 * encrypts with a key that AWS manages: not what is asked for, though not without encryption. A key that was not
 * looked up, as one that only a deleted workload names, is not known.
 */
export function customerKey(
  named: string | null,
  { account, region, what }: Naming,
  records: readonly KeyRecord[],
): Seen {
  if (named === null) return { met: false, note: `${what} names no key, so AWS manages it.` };
  if (isAwsAlias(named)) return { met: false, note: `${what} names ${named}, a key that AWS manages.` };
  const meant = regionIn(named) ?? region;
  const here = within(records, meant === null ? { account } : { account, region: meant });
  const key = here.flatMap(({ evidence }) => evidence.body.keys).find((one) => goesBy(one, named));
  if (key === undefined || key.manager === null) {
    const why = key === undefined ? 'was not looked up' : 'does not say who manages it';
    return {
      met: null,
      note: [`${what} names the key ${named}, which ${why}.`, ...gapsOn(here, named)].join(' '),
    };
  }
  return key.manager === 'CUSTOMER'
    ? { met: true, note: `${what} uses the customer key ${named}.` }
    : { met: false, note: `${what} uses ${named}, a key that AWS manages.` };
}

/** The same observation, citing also the records in which the keys of its account were looked up. */
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

/** A key that is named by ARN may lie in another region than the workload. */
function regionIn(named: string): string | null {
  return /^arn:[^:]+:kms:([^:]+):/.exec(named)?.[1] ?? null;
}

function isAwsAlias(named: string): boolean {
  return /(^|:)alias\/aws\//.test(named);
}

function goesBy({ id, arn, namedAs }: KmsKey, named: string): boolean {
  return id === named || arn === named || namedAs.includes(named);
}
