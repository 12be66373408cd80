import { openContainer } from '../container/open-container.ts';
import type { VerificationStep } from '../container/verification.ts';
import { type Digest, digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type ChainLink, inChainOrder, walkChain } from './chain.ts';
import { runInputsIn } from './pack-files.ts';
import { type PackBytes, type Verification, verifyPack } from './verify.ts';

/** A pack of a chain, verified by itself. */
export interface ChainedPack {
  readonly file: string;
  readonly digest: Digest;
  /** Null when the pack does not say. */
  readonly link: ChainLink | null;
  readonly verification: Verification;
}

/** Every pack in the order of the chain, and the steps of the walk. It holds when each pack does and all steps passed. */
export interface ChainVerification {
  readonly of: 'chain';
  readonly holds: boolean;
  readonly packs: readonly ChainedPack[];
  readonly steps: readonly VerificationStep[];
}

/**
 * Verifies a pack that is to be a link.
 *
 * @throws INPUT_INVALID when it is the case of a question, which is in no chain
 */
export async function verifyLink(file: string, bytes: PackBytes): Promise<ChainedPack> {
  const verification = await verifyPack(bytes);
  if (verification.of === 'case')
    throw new ExhibitError('INPUT_INVALID', `${file} is the case of a question: only packs are a chain.`);
  const digest = digestOf(bytes.container);
  return { file, digest, link: linkIn(bytes.container, { file, digest }), verification };
}

function linkIn(container: Buffer, known: Pick<ChainLink, 'file' | 'digest'>): ChainLink | null {
  try {
    const files = openContainer(container);
    const { organization, accounts, frameworks, period, now, previous, compared } = runInputsIn(files);
    const document = files.get('pack.json');
    return {
      ...{ ...known, organization, accounts, frameworks, period, now, previous },
      document: document ? digestOf(document) : null,
      comparedWith: compared?.document ?? null,
    };
  } catch (error) {
    // Its own verification says why: a pack that cannot be read holds nothing together.
    if (error instanceof ExhibitError) return null;
    throw error;
  }
}

/** Walks the chain of packs that were verified. @throws INPUT_INVALID when two of them are the same bytes */
export function verifyChain(packs: readonly ChainedPack[]): ChainVerification {
  for (const [digest, same] of Map.groupBy(packs, (pack) => pack.digest))
    if (same.length > 1)
      throw new ExhibitError(
        'INPUT_INVALID',
        `${same.map(({ file }) => file).join(' and ')} are the same pack (${digest}).`,
      );
  const links = inChainOrder(packs.flatMap(({ link }) => link ?? []));
  const unsound = packs.filter(({ verification }) => !verification.holds).map(({ file }) => file);
  const own: VerificationStep = {
    ...{ id: 'chain-packs', title: 'Every pack holds by itself' },
    ...(unsound.length > 0
      ? { outcome: 'failed', detail: `${unsound.join(', ')} does not hold.` }
      : { outcome: 'passed', detail: `${packs.length} packs.` }),
  };
  const steps = [own, ...walkChain(links)];
  const place = new Map(links.map(({ digest }, index) => [digest, index]));
  const placeOf = ({ digest }: ChainedPack) => place.get(digest) ?? packs.length;
  return {
    of: 'chain',
    holds: steps.every(({ outcome }) => outcome === 'passed'),
    packs: packs.toSorted((a, b) => placeOf(a) - placeOf(b)),
    steps,
  };
}
