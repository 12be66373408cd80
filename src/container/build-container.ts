import { ExhibitError } from '../core/errors.ts';
import { releaseBytes } from '../core/release-bytes.ts';
import { joinZip, type ZipEntry, zipEntry } from '../core/zip-writer.ts';
import { detachedCms } from '../signing/cms.ts';
import type { Signer } from '../signing/signer.ts';
import { instructionsText } from './instructions.ts';
import { LIMITS } from './limits.ts';
import {
  asicManifestText,
  type Digests,
  MEDIA_TYPE,
  manifestText,
  OWN_MEDIA_TYPES,
  sha256,
  sumsText,
} from './lists.ts';
import { MIMETYPE, OWN, refuseBadNames, volumeNumber } from './names.ts';

/** One file of a pack. */
export interface PackFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** When the data was collected, as an instant; null for a file that was made from other files. */
  readonly collectedAt: string | null;
}

/** A file that is read when it is needed, so that it need not be held in memory. */
export interface UnreadFile extends Omit<PackFile, 'bytes'> {
  /** Bytes that nobody else has: they are gone when the file is packed. */
  readonly read: () => Buffer;
}

/** What goes into a container, who signs it and the time that the signature claims. */
export interface ContainerRequest {
  readonly files: readonly (PackFile | UnreadFile)[];
  readonly signer: Signer;
  readonly signedAt: Date;
}

/**
 * A signed ASiC-E container with CAdES: `mimetype`, the files in their order (the volumes of the report come first), then
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
  refuseUnlistable(files);

  const pack = packer(signedAt);
  const listed = [...files, instructions(files)].map(pack).toSorted(reportFirst);
  refuseTooMuch(listed.filter(({ name }) => name !== OWN.instructions));
  const contents = withLists(listed, signedAt);
  const asicManifest = Buffer.from(signedList(contents.digests, listed));
  contents.add(OWN.asicManifest, asicManifest);
  const use = { form: 'asic', signingTime: signedAt } as const;
  contents.add(OWN.signature, await detachedCms(sha256(asicManifest), signer, use));
  return joinZip(contents.entries);
}

const STORED: ReadonlySet<string> = new Set([OWN.mimetype, OWN.signature]);

function isStoredAs(name: string): boolean {
  return STORED.has(name) || volumeNumber(name) !== null;
}

/** A file that was read once and is in memory as it stands in the zip. */
interface PackedFile extends Omit<PackFile, 'bytes'> {
  readonly size: number;
  readonly digest: Buffer;
  readonly entry: ZipEntry;
}

function packer(day: Date): (file: PackFile | UnreadFile) => PackedFile {
  return (file) => {
    const { name, mediaType, collectedAt } = file;
    const isStored = isStoredAs(name);
    const bytes = 'read' in file ? file.read() : file.bytes;
    const size = bytes.length;
    const digest = sha256(bytes);
    const entry = zipEntry(name, bytes, { day, isStored });
    if ('read' in file && !isStored) releaseBytes(bytes);
    return { name, mediaType, collectedAt, size, digest, entry };
  };
}

/** What goes into the zip, with the digests of it, in order. */
function contentsOf(day: Date) {
  const entries: ZipEntry[] = [];
  const digests = new Map<string, Buffer>();
  return {
    entries,
    digests,
    add(name: string, bytes: Buffer) {
      entries.push(zipEntry(name, bytes, { day, isStored: isStoredAs(name) }));
      digests.set(name, sha256(bytes));
    },
    addFile({ name, entry, digest }: PackedFile) {
      entries.push(entry);
      digests.set(name, digest);
    },
  };
}

/** Everything up to `SHA256SUMS`, which is over all before it. */
function withLists(listed: readonly PackedFile[], day: Date) {
  const contents = contentsOf(day);
  contents.add(OWN.mimetype, Buffer.from(MIMETYPE));
  const manifest = listed.map(({ name, size, digest, mediaType, collectedAt }) => ({
    name,
    bytes: size,
    sha256: digest.toString('hex'),
    mediaType,
    collectedAt,
  }));
  for (const file of listed) {
    if (file.name === OWN.instructions) contents.add(OWN.manifest, Buffer.from(manifestText(manifest)));
    contents.addFile(file);
  }
  contents.add(OWN.sums, Buffer.from(sumsText(contents.digests)));
  return contents;
}

function signedList(all: Digests, listed: readonly PackedFile[]): string {
  const digests = new Map(all);
  digests.delete(OWN.mimetype);
  const mediaTypes = listed.map(({ name, mediaType }) => [name, mediaType] as const);
  return asicManifestText(digests, new Map([...OWN_MEDIA_TYPES, ...mediaTypes]));
}

function instructions(files: ContainerRequest['files']): PackFile {
  const volumes = files.filter(({ name }) => volumeNumber(name) !== null).length;
  return {
    name: OWN.instructions,
    bytes: Buffer.from(instructionsText(volumes)),
    mediaType: 'text/plain',
    collectedAt: null,
  };
}

/** After every volume. */
const LAST = Number.MAX_SAFE_INTEGER;

function reportFirst(a: PackedFile, b: PackedFile): number {
  const [first, second] = [volumeNumber(a.name) ?? LAST, volumeNumber(b.name) ?? LAST];
  return first - second;
}

function refuseOwnNames(files: ContainerRequest['files']): void {
  const taken = files.find(({ name }) => /^META-INF\//i.test(name));
  if (!taken) return;
  throw new ExhibitError('PACK_INVALID', `The name "${taken.name}" belongs to the container itself.`);
}

function refuseUnlistable(files: ContainerRequest['files']): void {
  const wrong = files.find(({ mediaType }) => !MEDIA_TYPE.test(mediaType));
  if (!wrong) return;
  throw new ExhibitError('PACK_INVALID', `"${wrong.mediaType}" of ${wrong.name} is no media type.`);
}

function refuseTooMuch(files: readonly PackedFile[]): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const large = files.find(({ size }) => size > LIMITS.bytesPerFile);
  if (files.length > LIMITS.files || total > LIMITS.bytes || large) {
    throw new ExhibitError(
      'PACK_INVALID',
      `A pack holds at most ${LIMITS.files} files, ${LIMITS.bytesPerFile} bytes in each and ${LIMITS.bytes} in all; this one has ${files.length} files and ${total} bytes.`,
    );
  }
}
