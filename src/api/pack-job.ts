import type { Digest } from '../core/digest.ts';
import type { PackDiff } from '../reports/diff/diff.ts';
import type { ExportForm } from '../runs/export-form.ts';
import type { Verification } from '../runs/verify.ts';

/** A pack as the store has it. */
export interface StoredBytes {
  readonly container: Uint8Array;
  /** The statement beside it; null when there is none. */
  readonly bundle: Uint8Array | null;
}

/** Work on the bytes of a pack that takes long enough to keep others waiting. Bytes are plain arrays: they cross threads. */
export type PackJob =
  | (StoredBytes & { readonly kind: 'verify'; readonly roots: readonly Uint8Array[] })
  | { readonly kind: 'evidence'; readonly container: Uint8Array; readonly digest: Digest }
  | (StoredBytes & {
      readonly kind: 'export';
      /** Name of the container. */
      readonly name: string;
      readonly form: ExportForm;
      readonly roots: readonly Uint8Array[];
    })
  | {
      readonly kind: 'compare';
      readonly older: StoredBytes;
      readonly newer: StoredBytes;
      readonly roots: readonly Uint8Array[];
    };

/** What comes of it. */
export type PackJobResult =
  | { readonly kind: 'verify'; readonly report: Verification }
  /** The bytes of the file with that digest; null when the pack has none. */
  | { readonly kind: 'evidence'; readonly bytes: Uint8Array | null }
  /** The one file of the export, or a zip of its files. */
  | { readonly kind: 'export'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'compare'; readonly diff: PackDiff }
  /** It cannot be done with these packs; the message is for people. */
  | { readonly kind: 'refused'; readonly why: string };
