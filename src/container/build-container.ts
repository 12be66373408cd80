import { ExhibitError } from '../core/errors.ts';
import { detachedCms } from '../signing/cms.ts';
import type { Signer } from '../signing/signer.ts';
import { instructionsText } from './instructions.ts';
import { LIMITS } from './limits.ts';
import {
  asicManifestText,
  digestsOf,
  type Entries,
  MEDIA_TYPE,
  manifestText,
  OWN_MEDIA_TYPES,
  sha256,
  sumsText,
} from './lists.ts';
import { MIMETYPE, OWN, REPORT, refuseBadNames } from './names.ts';
import { writeZip } from './zip-writer.ts';

/** One file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** When the data was collected, as an instant; null for a file that was made from other files. */
  readonly collectedAt: string | null;
}

/** What goes into a container, who signs it and the time that the signature claims. */
export interface ContainerRequest {
  readonly files: readonly PackFile[];
  readonly signer: Signer;
  readonly signedAt: Date;
}

/**
 * A signed ASiC-E container with CAdES: `mimetype`, the files in their order (`report.pdf` comes first), then
 * `VERIFY.txt`, `manifest.json`, `SHA256SUMS`, and the signed manifest. The same input gives the same bytes when the
 * signer is deterministic (RSA).
 *
 * @throws PACK_INVALID when a name can not stand in a container or is one of the container's own, or the files are
 *   more or larger than a verifier would read
 * @source ETSI EN 319 162-1, sections 4.4 and 5.2; docs/decisions/0010-layers-of-signatures.md
 */
export async function buildContainer({ files, signer, signedAt }: ContainerRequest): Promise<Buffer> {
  refuseOwnNames(files);
  refuseBadNames([...files.map(({ name }) => name), ...Object.values(OWN)]);
  refuseTooMuch(files);
  refuseUnlistable(files);

  const listed = [...files.toSorted(reportFirst), instructions()];
  const entries = withLists(listed);
  const asicManifest = Buffer.from(signedList(entries, listed));
  entries.set(OWN.asicManifest, asicManifest);
  const use = { form: 'asic', signingTime: signedAt } as const;
  entries.set(OWN.signature, await detachedCms(sha256(asicManifest), signer, use));
  return writeZip(entries, new Set([OWN.mimetype, REPORT, OWN.signature]), signedAt);
}

/** Everything up to `SHA256SUMS`, which is over all before it. */
function withLists(listed: readonly PackFile[]): Map<string, Buffer> {
  const entries = new Map<string, Buffer>([[OWN.mimetype, Buffer.from(MIMETYPE)]]);
  const manifest = listed.map(({ name, bytes, mediaType, collectedAt }) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes).toString('hex'),
    mediaType,
    collectedAt,
  }));
  for (const { name, bytes } of listed) {
    if (name === OWN.instructions) entries.set(OWN.manifest, Buffer.from(manifestText(manifest)));
    entries.set(name, bytes);
  }
  return entries.set(OWN.sums, Buffer.from(sumsText(digestsOf(entries))));
}

function signedList(entries: Entries, listed: readonly PackFile[]): string {
  const digests = digestsOf(entries);
  digests.delete(OWN.mimetype);
  const mediaTypes = listed.map(({ name, mediaType }) => [name, mediaType] as const);
  return asicManifestText(digests, new Map([...OWN_MEDIA_TYPES, ...mediaTypes]));
}

function instructions(): PackFile {
  return {
    name: OWN.instructions,
    bytes: Buffer.from(instructionsText()),
    mediaType: 'text/plain',
    collectedAt: null,
  };
}

function reportFirst(a: PackFile, b: PackFile): number {
  return Number(b.name === REPORT) - Number(a.name === REPORT);
}

function refuseOwnNames(files: readonly PackFile[]): void {
  const taken = files.find(({ name }) => /^META-INF\//i.test(name));
  if (!taken) return;
  throw new ExhibitError('PACK_INVALID', `The name "${taken.name}" belongs to the container itself.`);
}

function refuseUnlistable(files: readonly PackFile[]): void {
  const wrong = files.find(({ mediaType }) => !MEDIA_TYPE.test(mediaType));
  if (!wrong) return;
  throw new ExhibitError('PACK_INVALID', `"${wrong.mediaType}" of ${wrong.name} is no media type.`);
}

function refuseTooMuch(files: readonly PackFile[]): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const large = files.find(({ bytes }) => bytes.length > LIMITS.bytesPerFile);
  if (files.length > LIMITS.files || total > LIMITS.bytes || large) {
    throw new ExhibitError(
      'PACK_INVALID',
      `A pack holds at most ${LIMITS.files} files, ${LIMITS.bytesPerFile} bytes in each and ${LIMITS.bytes} in all; this one has ${files.length} files and ${total} bytes.`,
    );
  }
}
