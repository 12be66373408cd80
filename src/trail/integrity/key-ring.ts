import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { by } from '../../core/order.ts';
import { at, instant, type Period } from '../../core/period.ts';
import type { Fault, FindingCode } from './finding.ts';
import type { DigestSource, PublishedKey } from './source.ts';

const HOUR = 3_600_000;

/** A key that may have signed, or why there is none. */
export type FoundKey =
  | { readonly key: KeyObject; readonly fault: null }
  | { readonly key: null; readonly fault: Fault };

/** The published keys of one region. */
export interface KeyRing {
  /** @param time when the digest was signed, as far as is known */
  find(fingerprint: string, time: Period): Promise<FoundKey>;
  /** The published keys that were found so far, in order of validity. */
  used(): readonly PublishedKey[];
}

/** Looks keys up once per period, and again for times outside of it: digests that were written later. */
export function keyRing(source: DigestSource, region: string, period: Period): KeyRing {
  const known: PublishedKey[] = [];
  const asked = new Map<string, Promise<void>>();
  const ask = (time: Period): Promise<void> => {
    const id = `${time.from} ${time.to}`;
    const pending = asked.get(id) ?? source.publicKeys(region, time).then((keys) => void known.push(...keys));
    asked.set(id, pending);
    return pending;
  };
  // Digests that cover both ends of the period are signed up to an hour or two outside of it.
  const wide = widened(period, 2 * HOUR);
  const used = new Map<string, PublishedKey>();
  const chooser = keyChooser();
  return {
    async find(fingerprint, time) {
      await ask(wide);
      const isInside = at(wide.from) <= at(time.from) && at(time.to) <= at(wide.to);
      if (!isInside) await ask(dayAround(time));
      const { published, ...found } = chooser(known, fingerprint, time);
      if (published) used.set(fingerprint, published);
      return found;
    },
    used: () =>
      [...used.values()].toSorted(by(({ validFrom, fingerprint }) => `${validFrom} ${fingerprint}`)),
  };
}

/** The period and as many milliseconds before and after it. */
function widened(period: Period, milliseconds: number): Period {
  return { from: instant(at(period.from) - milliseconds), to: instant(at(period.to) + milliseconds) };
}

// Whole days, so that neighbours share one question.
function dayAround(time: Period): Period {
  const day = 24 * HOUR;
  return {
    from: instant(Math.floor(at(time.from) / day) * day),
    to: instant(Math.ceil(at(time.to) / day) * day),
  };
}

type Chosen = FoundKey & { readonly published: PublishedKey | null };

type Choose = (known: readonly PublishedKey[], fingerprint: string, time: Period) => Chosen;

/** Reads each key once: that takes longer than to check a signature. */
function keyChooser(): Choose {
  const read = new Map<PublishedKey, { readonly real: string; readonly key: KeyObject | null }>();
  return (known, fingerprint, time) => {
    const named = known.filter((one) => one.fingerprint === fingerprint);
    const [first] = named;
    if (!first) return refuse('KEY_UNKNOWN', 'a published key', fingerprint);
    const valid = named.find((one) => at(one.validFrom) <= at(time.to) && at(time.from) <= at(one.validTo));
    if (!valid) return refuse('KEY_NOT_VALID_THEN', time.from, `${first.validFrom} to ${first.validTo}`);
    const { real, key } = read.get(valid) ?? opened(valid, fingerprint);
    read.set(valid, { real, key });
    return key ? { key, fault: null, published: valid } : refuse('KEY_INVALID', fingerprint, real);
  };
}

function opened({ der }: PublishedKey, fingerprint: string) {
  const real = createHash('md5').update(der).digest('hex');
  return { real, key: real === fingerprint ? readKey(der) : null };
}

const refuse = (code: FindingCode, expected: string, found: string): Chosen => ({
  published: null,
  key: null,
  fault: { code, expected, found },
});

/** Documented as PKCS#1; a sample of the documentation is SPKI. */
function readKey(der: Uint8Array): KeyObject | null {
  for (const type of ['pkcs1', 'spki'] as const) {
    try {
      const key = createPublicKey({ key: Buffer.from(der), format: 'der', type });
      const { modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
      return key.asymmetricKeyType === 'rsa' && modulusLength >= 2048 ? key : null;
    } catch {
      // Node tells bytes of another form by errors of many kinds.
    }
  }
  return null;
}
