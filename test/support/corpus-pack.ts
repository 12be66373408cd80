import type { PackBytes } from '../../src/runs/verify.ts';
import { packOf, type SamplePack, sampleFiles } from '../container/sample-pack.ts';
import { authorityOf, NOW, signerOf } from '../signing/authority-of.ts';

/** A pack that somebody may have tampered with, and what it is verified with. */
export interface CorpusPack extends PackBytes {
  readonly what: string;
  /** One byte was changed, whatever it means: readers may stop at it at different steps. */
  readonly isAnyByte?: boolean;
}

/** Who signed the sound pack. */
export const authority = await authorityOf();
/** Somebody else with a root of his own. */
export const other = await authorityOf({ organization: 'Somebody Else' });
/** One who signs with RSA. */
export const rsa = await authorityOf({ kind: 'rsa-3072' });
/** Those who sign, and those who should not have. */
export const [signer, stranger] = [signerOf(authority), signerOf(other)];
/** What the reader trusts. */
export const ROOT = Buffer.from(authority.root.certificatePem);
/** What the reader does not trust. */
export const OTHER = Buffer.from(other.root.certificatePem);
/** The files of the sound pack. */
export const files = await sampleFiles(signer);
/** The pack that nobody touched. */
export const sound = await packOf(signer, files);
/** A file of it that is deflated. */
export const EVIDENCE = 'evidence/111122223333/eu-west-1/endpoints.json';

/** The sound pack with what is otherwise. */
export const given = (
  what: string,
  pack: Partial<SamplePack>,
  over: Partial<CorpusPack> = {},
): CorpusPack => ({
  ...{ what, container: sound.container, bundle: sound.bundle, roots: [ROOT], timestampRoots: [], at: NOW },
  ...pack,
  ...over,
});

/** The bytes with some bits of one of them turned. */
export const flip = (bytes: Buffer, at: number, mask = 1): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};

/** The bytes with one of them changed, at so many places over their length. */
export function strides(bytes: Buffer, times: number): readonly Buffer[] {
  return Array.from({ length: times }, (_, index) =>
    flip(bytes, Math.floor(((index + 0.5) * bytes.length) / times), 1 << (index % 8)),
  );
}
