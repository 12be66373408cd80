import type { Digest } from '../core/digest.ts';
import type { Pack, PackCheck, PackItem } from '../reports/pack.ts';

/** A verified pack, as far as an export may read it. */
export interface ExportSource {
  readonly pack: Pack;
  /** Of `pack.json` in the container. */
  readonly packDigest: Digest;
  /** The signed container itself, as it was verified. */
  readonly container: { readonly name: string; readonly digest: Digest; readonly bytes: Buffer };
  /** The Sigstore bundle beside the container; null when the pack came without one. */
  readonly bundle: { readonly name: string; readonly bytes: Buffer } | null;
  /** Every file of the container by its name there, in order; bytes are read when they are asked for. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Every item of a check: those that the pack document lists, then those of the files beside it. */
  readonly itemsOf: (check: PackCheck) => Iterable<PackItem>;
}

/** A file of an export. */
export interface ExportFile {
  /** Relative path with forward slashes; without one when the export is a single file. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Writes a pack in a form that other programs read. It says nothing that the pack does not say. */
export interface Exporter<Id extends string = string> {
  /** What `exhibit export --as` calls it. */
  readonly id: Id;
  /** What comes out, in a few words, with the version of the specification. */
  readonly title: string;
  /** Address of the specification; null for forms of our own. */
  readonly specification: string | null;
  /** The same source gives the same bytes in the same order: no clock is read and nothing is drawn by lot. */
  readonly render: (source: ExportSource) => AsyncIterable<ExportFile>;
}
