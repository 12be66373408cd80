import {
  asicManifestText,
  type Digests,
  type Entries,
  MEDIA_TYPE,
  manifestSchema,
  manifestText,
  OWN_MEDIA_TYPES,
  sumsText,
  uriOf,
} from './lists.ts';
import { OWN } from './names.ts';
import { failed } from './verification.ts';

/**
 * Checks that the signed list names exactly the files of the container with their digests. Gives their number.
 *
 * The list is written again from the files and has to come out the same byte by byte, so that nothing in it escapes
 * the reading of it.
 *
 * @throws PACK_INVALID naming the first file that does not fit
 */
export function checkAsicManifest(entries: Entries, digests: Digests): number {
  const files = without(digests, [OWN.mimetype, OWN.asicManifest, OWN.signature]);
  const text = entries.get(OWN.asicManifest)?.toString('utf8') ?? '';
  const references = text.matchAll(/URI="([^"]*)" MimeType="([^"]*)">\s*<[^>]*>\s*<ds:DigestValue>([^<]*)</g);
  const listed = new Map<string, string>();
  const mediaTypes = new Map<string, string>();
  const names = new Map([...files.keys()].map((name) => [uriOf(name), name]));
  for (const [, uri = '', mediaType = '', digest = ''] of references) {
    const name = names.get(uri) ?? uri;
    listed.set(name, digest);
    if (MEDIA_TYPE.test(mediaType)) mediaTypes.set(name, mediaType);
  }
  compare('The signed list', listed, encoded(files, 'base64'));
  if (text !== asicManifestText(files, mediaTypes))
    throw failed('The signed list is not of the expected form.');
  return files.size;
}

/**
 * Checks `SHA256SUMS` against all files but itself and the signature. Gives their number.
 *
 * @throws PACK_INVALID naming the first file that does not fit
 */
export function checkSums(entries: Entries, digests: Digests): number {
  const files = without(digests, [OWN.sums, OWN.asicManifest, OWN.signature]);
  const text = entries.get(OWN.sums)?.toString('utf8') ?? '';
  const lines = text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
  const listed = new Map([...lines].map(([, digest = '', name = '']) => [name, digest]));
  compare(OWN.sums, listed, encoded(files, 'hex'));
  if (text !== sumsText(files)) throw failed(`${OWN.sums} is not of the expected form.`);
  return files.size;
}

/**
 * Checks `manifest.json` against the files that it is about: names, sizes, digests and media types. Gives their
 * number.
 *
 * @throws PACK_INVALID naming the first file that does not fit
 */
export function checkManifest(entries: Entries, digests: Digests): number {
  const files = without(digests, [OWN.mimetype, OWN.manifest, OWN.sums, OWN.asicManifest, OWN.signature]);
  const text = entries.get(OWN.manifest)?.toString('utf8') ?? '';
  const listed = manifestSchema.safeParse(parseJson(text)).data?.files;
  if (!listed) throw failed(`${OWN.manifest} is not of the expected form.`);
  compare(
    OWN.manifest,
    new Map(listed.map(({ name, sha256: digest }) => [name, digest])),
    encoded(files, 'hex'),
  );
  const wrong = listed.find(({ name, bytes }) => entries.get(name)?.length !== bytes);
  if (wrong) throw failed(`${OWN.manifest} states another size for ${wrong.name}.`);
  if (text !== manifestText(listed)) throw failed(`${OWN.manifest} is not in canonical form.`);
  refuseOtherMediaTypes({ entries, digests }, listed);
  return files.size;
}

function refuseOtherMediaTypes(
  { entries, digests }: { entries: Entries; digests: Digests },
  listed: readonly { readonly name: string; readonly mediaType: string }[],
): void {
  const mediaTypes = new Map([
    ...OWN_MEDIA_TYPES,
    ...listed.map(({ name, mediaType }) => [name, mediaType] as const),
  ]);
  const files = without(digests, [OWN.mimetype, OWN.asicManifest, OWN.signature]);
  if (asicManifestText(files, mediaTypes) !== entries.get(OWN.asicManifest)?.toString('utf8')) {
    throw failed(`${OWN.manifest} and the signed list disagree about media types.`);
  }
}

function without(digests: Digests, names: readonly string[]): Map<string, Buffer> {
  return new Map([...digests].filter(([name]) => !names.includes(name)));
}

function encoded(digests: Digests, encoding: 'hex' | 'base64'): Map<string, string> {
  return new Map([...digests].map(([name, digest]) => [name, digest.toString(encoding)]));
}

function compare(
  list: string,
  listed: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): void {
  for (const [name, digest] of actual) {
    const stated = listed.get(name);
    if (stated === undefined) throw failed(`${list} does not name ${name}, which is in the container.`);
    if (stated !== digest) throw failed(`${name} is not the file that ${list} names: it was changed.`);
  }
  for (const name of listed.keys()) {
    if (!actual.has(name))
      throw failed(`${list} names ${JSON.stringify(name)}, which is not in the container.`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
