/** A place in a store of a trail. */
export interface StoredName {
  readonly bucket: string;
  readonly key: string;
}

/** What a listing says of an object. */
export interface StoredObject extends StoredName {
  /** Length of the object as stored, in bytes; null when the listing does not say. */
  readonly size: number | null;
}

/** The bytes and metadata of an object, or why there are none. */
export type ObjectRead =
  | {
      readonly outcome: 'read';
      readonly bytes: Uint8Array;
      readonly metadata: Readonly<Record<string, string>>;
    }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'unreadable'; readonly reason: string };

/** A key as `ListPublicKeys` gives it. */
export interface PublishedKey {
  /** The DER, as delivered. */
  readonly der: Uint8Array;
  /** MD5 of the DER, hexadecimal. */
  readonly fingerprint: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** An account and region of a trail. */
export interface TrailPlace {
  readonly account: string;
  readonly region: string;
}

/** Which objects to list: of one place, in the folders of the days `first` to `last` (`YYYY-MM-DD`, both included). */
export interface DayListing extends TrailPlace {
  readonly folder: 'CloudTrail' | 'CloudTrail-Digest';
  readonly first: string;
  readonly last: string;
}

/** Where the logs and digests of a trail lie. */
export interface DigestSource {
  /** What messages call it. */
  readonly location: string;
  /** Accounts and regions that have a folder of logs or digests, in order. */
  places(): Promise<readonly TrailPlace[]>;
  /** All objects in the folders of the asked days, whatever their names, of every bucket that is looked at. */
  list(listing: DayListing): AsyncIterable<StoredObject>;
  read(name: StoredName): Promise<ObjectRead>;
  /** The keys that CloudTrail published for digests of the region in a time. */
  publicKeys(
    region: string,
    time: { readonly from: string; readonly to: string },
  ): Promise<readonly PublishedKey[]>;
}
