import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../core/canonical-json.ts';
import { MIMETYPE, OWN } from './names.ts';

/** Bytes by name, in the order of the container. */
export type Entries = ReadonlyMap<string, Buffer>;

/** The SHA-256 of files by name, in the order of the container. */
export type Digests = ReadonlyMap<string, Buffer>;

/** A media type without parameters. */
export const MEDIA_TYPE = /^[a-z]+\/[a-z0-9.+-]+$/;

/** What `manifest.json` says about one file. */
const listedFile = z.strictObject({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().regex(MEDIA_TYPE),
  /** When the data was collected; null for a file that was made from other files. */
  collectedAt: z.string().nullable(),
});

/** The list of all files of a pack with their digests, for machines. */
export const manifestSchema = z.strictObject({
  schema: z.literal('https://exhibit.dev/schema/manifest/v1'),
  files: z.array(listedFile),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** `manifest.json` in canonical JSON. */
export function manifestText(files: Manifest['files']): string {
  return canonicalJson({ schema: 'https://exhibit.dev/schema/manifest/v1', files });
}

/** `SHA256SUMS` over these files, in the form that `sha256sum -c` reads. */
export function sumsText(digests: Digests): string {
  return [...digests].map(([name, digest]) => `${digest.toString('hex')}  ${name}\n`).join('');
}

/**
 * The ASiC manifest over these files: what the signature of the container signs.
 *
 * @param mediaTypes - by name; each file has to have one
 * @source ETSI EN 319 162-1, annex A.4
 */
export function asicManifestText(digests: Digests, mediaTypes: ReadonlyMap<string, string>): string {
  const references = [...digests].map(([name, digest]) =>
    [
      `  <asic:DataObjectReference URI="${uriOf(name)}" MimeType="${mediaTypes.get(name) ?? 'application/octet-stream'}">`,
      '    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>',
      `    <ds:DigestValue>${digest.toString('base64')}</ds:DigestValue>`,
      '  </asic:DataObjectReference>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    `  <asic:SigReference URI="${OWN.signature}" MimeType="application/x-pkcs7-signature"/>`,
    ...references,
    '</asic:ASiCManifest>',
    '',
  ].join('\n');
}

/** Media types of the files that a container makes itself. */
export const OWN_MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  [OWN.mimetype, MIMETYPE],
  [OWN.manifest, 'application/json'],
  [OWN.instructions, 'text/plain'],
  [OWN.sums, 'text/plain'],
]);

/** The SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A name as a relative URI that also fits into an XML attribute: `'` and `&` are the two that percent-encoding of a path would leave. */
export function uriOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/').replaceAll("'", '%27');
}
