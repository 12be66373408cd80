import type { Digest } from '../core/digest.ts';
import type { Verification } from '../runs/verify.ts';

/** Work on the bytes of a pack that takes long enough to keep others waiting. Bytes are plain arrays: they cross threads. */
export type PackJob =
  | {
      readonly kind: 'verify';
      readonly container: Uint8Array;
      readonly bundle: Uint8Array | null;
      readonly roots: readonly Uint8Array[];
    }
  | { readonly kind: 'evidence'; readonly container: Uint8Array; readonly digest: Digest };

/** What comes of it. */
export type PackJobResult =
  | { readonly kind: 'verify'; readonly report: Verification }
  /** The bytes of the file with that digest; null when the pack has none. */
  | { readonly kind: 'evidence'; readonly bytes: Uint8Array | null };
