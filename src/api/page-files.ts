/** A file of the built page. */
export interface PageFile {
  readonly bytes: Buffer;
  /** The same, packed; null where packing gains nothing. */
  readonly brotli: Buffer | null;
  readonly type: string;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** The built page by the names of its files, such as `index.html` and `assets/index-B2x.js`. */
export type PageFiles = ReadonlyMap<string, PageFile>;
