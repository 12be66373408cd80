import {
  asicManifestText,
  type Digests,
  type Entries,
  type Manifest,
  MEDIA_TYPE,
  manifestSchema,
  manifestText,
  sumsText,
  uriOf,
} from './lists.ts';
import { OWN } from './names.ts';
import type { MeasuredContainer } from './open-container.ts';
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
  const references = readReferences(entries);
  const listed = new Map([...references].map(([uri, { digest }]) => [uri, digest]));
  const actual = new Map([...encoded(files, 'base64')].map(([name, digest]) => [uriOf(name), digest]));
  compare('The signed list', listed, actual);

  const mediaTypes = new Map(
    [...files.keys()].map((name) => [name, references.get(uriOf(name))?.mediaType ?? '']),
  );
  const isAsWritten = asicManifestText(files, mediaTypes) === textOf(entries, OWN.asicManifest);
  if (!isAsWritten || [...mediaTypes.values()].some((mediaType) => !MEDIA_TYPE.test(mediaType))) {
    throw failed('The signed list is not of the expected form.');
  }
  return files.size;
}

/** What the signed list says, by URI. */
function readReferences(entries: Entries): Map<string, { mediaType: string; digest: string }> {
  const pattern = /URI="([^"]*)" MimeType="([^"]*)">\s*<[^>]*>\s*<ds:DigestValue>([^<]*)</g;
  const found = textOf(entries, OWN.asicManifest).matchAll(pattern);
  return new Map([...found].map(([, uri = '', mediaType = '', digest = '']) => [uri, { mediaType, digest }]));
}

/**
 * Checks `SHA256SUMS` against all files but itself and the signature. Gives their number.
 *
 * @throws PACK_INVALID naming the first file that does not fit
 */
export function checkSums(entries: Entries, digests: Digests): number {
  const files = without(digests, [OWN.sums, OWN.asicManifest, OWN.signature]);
  const text = textOf(entries, OWN.sums);
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
export function checkManifest({ files: entries, digests, sizes }: MeasuredContainer): number {
  const files = without(digests, [OWN.mimetype, OWN.manifest, OWN.sums, OWN.asicManifest, OWN.signature]);
  const text = textOf(entries, OWN.manifest);
  const listed = manifestSchema.safeParse(parseJson(text)).data?.files;
  if (!listed) throw failed(`${OWN.manifest} is not of the expected form.`);
  compare(
    OWN.manifest,
    new Map(listed.map(({ name, sha256: digest }) => [name, digest])),
    encoded(files, 'hex'),
  );
  const wrong = listed.find(({ name, bytes }) => sizes.get(name) !== bytes);
  if (wrong) throw failed(`${OWN.manifest} states another size for ${wrong.name}.`);
  if (text !== manifestText(listed)) throw failed(`${OWN.manifest} is not in canonical form.`);
  refuseOtherMediaTypes(entries, listed);
  return files.size;
}

function refuseOtherMediaTypes(entries: Entries, listed: Manifest['files']): void {
  const references = readReferences(entries);
  const wrong = listed.find(({ name, mediaType }) => references.get(uriOf(name))?.mediaType !== mediaType);
  if (wrong)
    throw failed(`${OWN.manifest} and the signed list disagree about the media type of ${wrong.name}.`);
}

function textOf(entries: Entries, name: string): string {
  return entries.get(name)?.toString('utf8') ?? '';
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
    if (stated !== digest) throw failed(`${list} names another content for ${name}: it was changed.`);
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
