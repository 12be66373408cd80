import { S3Client } from '@aws-sdk/client-s3';
import { plainClient } from '../../src/aws/clients.ts';
import { fileStore } from '../../src/store/file-store.ts';
import { type S3StoreSettings, s3Store } from '../../src/store/s3-store.ts';
import type { Store } from '../../src/store/store.ts';

/** A server that speaks as S3 does, and who asks it. */
export interface S3Server {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** A store in words that another process understands. */
export type StorePlace =
  | { readonly folder: string }
  | { readonly server: S3Server; readonly settings: S3StoreSettings };

/** A client as the product builds it, which gives up after two tries. */
export function s3ClientOf(server: S3Server): S3Client {
  return plainClient(S3Client, { ...server, retry: { mode: 'standard', maxAttempts: 2 } });
}

/** Opens the store of a place, in this process. */
export function storeAt(place: StorePlace): Store {
  return 'folder' in place ? fileStore(place.folder) : s3Store(s3ClientOf(place.server), place.settings);
}
