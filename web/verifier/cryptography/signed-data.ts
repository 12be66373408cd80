import { ContentInfo, SignedData } from 'pkijs';
import { sha256 } from '../../../src/container/lists.ts';
import { ExhibitError } from '../../../src/core/errors.ts';
import { type Asn1, only, readAsn1, sorted, tagged, timeOf } from './asn1.ts';
import { type Certificate, isPlainEcdsa, readCertificate } from './certificate.ts';
import { NAMED, SIGNATURES } from './names.ts';
import { type RevocationList, readRevocationList } from './path.ts';

/** What a valid signature brings along. Whether its certificates are to be trusted is another question. */
export interface ReadSignature {
  readonly signer: Certificate;
  readonly certificates: readonly Certificate[];
  readonly lists: readonly RevocationList[];
  /** The time that the signer claims; null in a PDF, which states it elsewhere. */
  readonly signingTime: Date | null;
  readonly value: Buffer;
  /** The token of a time stamp, unread; null when there is none. */
  readonly timestamp: Buffer | null;
}

const SHA256 = '300b0609608648016503040201';

/**
 * Reads a detached CMS signature over these bytes. The library compares the digest and checks the signature; around it
 * everything that could be spelled in another way, or that nobody signed, is refused.
 *
 * @throws SIGNATURE_INVALID with what does not hold
 * @source RFC 5652, section 5; RFC 5035, section 4
 */
export async function readSignedData(
  der: Buffer,
  data: Uint8Array,
  form: 'pdf' | 'asic',
): Promise<ReadSignature> {
  const { certificates: given, lists, info } = partsOf(der);
  const certificates = given.map(({ raw }) => readCertificate(raw));
  const { signer, attributes, timestamp, value } = readSigner(info, certificates);
  const own = attributes.get(form === 'pdf' ? NAMED.revocationInfoArchival : NAMED.signingTime);
  if (!own || attributes.size !== 4) throw invalid('it does not have the four signed attributes of its kind');
  await checkWithLibrary(der, data);
  return {
    signer,
    certificates,
    lists: (form === 'pdf' ? archivedLists(own) : lists).map(({ raw }) => readRevocationList(raw)),
    signingTime: form === 'pdf' ? null : timeOf(only(own, 'the signing time'), 'the signing time'),
    value,
    timestamp,
  };
}

function partsOf(der: Buffer): { certificates: readonly Asn1[]; lists: readonly Asn1[]; info: Asn1 } {
  const [type, wrapped, ...behind] = tagged(readAsn1(der), 0x30, 'the signature').children;
  if (hex(type) !== NAMED.signedData || behind.length > 0) throw invalid('it is no signed data');
  const content = only(tagged(wrapped, 0xa0, 'the signed data'), 'the signed data');
  const [version, digests, encapsulated, certificates, ...rest] = content.children;
  if (hex(version) !== '020101' || hex(digests) !== `310d${SHA256}`)
    throw invalid('its version or digest algorithm is another');
  if (hex(encapsulated) !== `300b${NAMED.data}`) throw invalid('it has content of its own');
  const [infos, lists, ...unknown] = rest.toReversed();
  if (unknown.length > 0) throw invalid('it has parts that are not understood');
  return {
    certificates: sorted(tagged(certificates, 0xa0, 'the certificates')),
    lists: lists ? sorted(tagged(lists, 0xa1, 'the revocation lists')) : [],
    info: only(tagged(infos, 0x31, 'the signer'), 'the signer'),
  };
}

interface Signer {
  readonly signer: Certificate;
  readonly attributes: ReadonlyMap<string, Asn1>;
  readonly timestamp: Buffer | null;
  readonly value: Buffer;
}

function readSigner(info: Asn1, certificates: readonly Certificate[]): Signer {
  const [version, id, digest, signed, algorithm, signature, unsigned, ...more] = info.children;
  if (hex(version) !== '020101' || hex(digest) !== SHA256)
    throw invalid('its signer has another version or digest algorithm');
  if (more.length > 0) throw invalid('it has parts that are not understood');
  const [issuer, serial] = tagged(id, 0x30, 'the name of the signer').children;
  const signer = certificates.find((one) => one.issuer === hex(issuer) && one.serial === hex(serial));
  if (!signer || id?.children.length !== 2) throw invalid('it does not hold the certificate of its signer');
  const attributes = attributesOf(tagged(signed, 0xa0, 'the signed attributes'));
  if (hex(attributes.get(NAMED.contentType)) !== `310b${NAMED.data}`)
    throw invalid('its content type is another');
  checkNamed(attributes.get(NAMED.signingCertificateV2), signer);
  const used = SIGNATURES[hex(algorithm)];
  if (used?.key !== signer.key.kind || used.hash !== 'SHA-256')
    throw invalid('its algorithm does not fit the key of its signer');
  const value = tagged(signature, 0x04, 'the signature value').content;
  if (used.key === 'ec' && !isPlainEcdsa(value)) throw invalid('its value has more than one spelling');
  return { signer, attributes, value, timestamp: unsigned ? stampIn(unsigned) : null };
}

/** Values (a SET each) by type. @throws SIGNATURE_INVALID when one stands there twice */
export function attributesOf(signed: Asn1): ReadonlyMap<string, Asn1> {
  const found = new Map<string, Asn1>();
  for (const attribute of sorted(signed)) {
    const [type, values, ...more] = tagged(attribute, 0x30, 'a signed attribute').children;
    if (found.has(hex(type)) || more.length > 0) throw invalid('it has a signed attribute twice');
    found.set(hex(type), tagged(values, 0x31, 'the value of a signed attribute'));
  }
  return found;
}

/** The attribute has to hold the SHA-256, the issuer and the serial number of the signer, and nothing else. */
function checkNamed(values: Asn1 | undefined, signer: Certificate): void {
  const what = 'the certificate of the signer';
  const list = only(only(tagged(values, 0x31, what), what), what);
  const [hash, place, ...more] = only(list, what).children;
  const [names, serial, ...others] = tagged(place, 0x30, what).children;
  const name = only(only(tagged(names, 0x30, what), what), what);
  const fits =
    hash?.tag === 0x04 &&
    hash.content.equals(sha256(signer.der)) &&
    names?.children[0]?.tag === 0xa4 &&
    hex(name) === signer.issuer &&
    hex(serial) === signer.serial;
  if (!fits || more.length + others.length > 0) throw invalid('it names another certificate');
}

/** The one thing that may stand beside what is signed: it is signed by somebody else. */
function stampIn(unsigned: Asn1): Buffer {
  const [type, values, ...more] = only(
    tagged(unsigned, 0xa1, 'the unsigned attributes'),
    'an unsigned attribute',
  ).children;
  if (hex(type) !== NAMED.timestampToken || more.length > 0)
    throw invalid('it has attributes that nobody signed');
  return only(tagged(values, 0x31, 'the time stamp'), 'the time stamp').raw;
}

function archivedLists(values: Asn1): readonly Asn1[] {
  const what = 'the archived revocation lists';
  const archive = tagged(only(values, what), 0x30, what);
  return tagged(only(tagged(only(archive, what), 0xa0, what), what), 0x30, what).children;
}

/** Lets the library compare digests and check the signature of the one signer. @throws SIGNATURE_INVALID */
export async function checkWithLibrary(der: Buffer, data: Uint8Array): Promise<void> {
  const content = ContentInfo.fromBER(new Uint8Array(der)).content;
  const signed = new SignedData({ schema: content });
  const own = new Uint8Array(data).buffer;
  const { signatureVerified } = await signed
    .verify({ signer: 0, data: own, checkChain: false, extendedMode: true })
    .catch(() => ({ signatureVerified: false }));
  if (signatureVerified !== true)
    throw invalid('what it signs was changed, or it was not made with the key of its signer');
}

function hex(element: Asn1 | undefined): string {
  return element?.raw.toString('hex') ?? '';
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `The signature does not hold: ${why}.`);
}
