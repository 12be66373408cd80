import type { Doc } from './document.ts';

/** Pages of a volume at most, unless somebody says otherwise. */
export const PAGES_PER_VOLUME = 500;

/** What goes into a report besides the pack. */
export interface ReportOptions {
  /** The bytes of pack.json as text; attached to the report. */
  readonly packText: string;
  /** Digest of these bytes: `sha256:` and 64 digits. */
  readonly packDigest: string;
  /** A longer report is divided into volumes; from 20 on. */
  readonly pagesPerVolume?: number;
  /**
   * Called when the first page of a volume is drawn and fonts are there, for a signature field. What it returns is
   * called right before the document ends. Called for a draft that is thrown away, too.
   */
  onDocument?(doc: Doc): { end(): void } | undefined;
  /** Makes of the bytes of a volume those that are kept, so that only these are held; called in their order. */
  finish?(volume: Buffer): Promise<Buffer>;
}
