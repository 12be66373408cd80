import { sha256 } from '../../../src/container/lists.ts';
import { ExhibitError } from '../../../src/core/errors.ts';
import { type Asn1, only, readAsn1, sorted, tagged } from './asn1.ts';
import { type Certificate, isIssuedBy, isPlainEcdsa, readCertificate } from './certificate.ts';
import { timestampingFault } from './certificate-faults.ts';
import { HASHES, NAMED, SIGNATURES } from './names.ts';
import { findPath, issuerOf } from './path.ts';
import { attributesOf, checkWithLibrary } from './signed-data.ts';

/** What a valid time stamp states. Whether its authority is to be trusted is another question. */
export interface ReadTimestamp {
  readonly time: Date;
  /** The authority and the certificates above it, as far as the token has them. */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/**
 * Reads a token in the one form that packs have, about this signature value.
 *
 * @throws SIGNATURE_INVALID with what does not hold
 * @source RFC 3161, section 2.4.2; RFC 5816 (ESSCertIDv2)
 */
export async function readTimestamp(token: Buffer, signature: Buffer): Promise<ReadTimestamp> {
  const { certificates, digests, info, signer } = partsOf(token);
  const [version, id, digest, signed, algorithm, value, ...more] = signer.children;
  if (more.length > 0 || hex(version) !== '020101') throw invalid('it is of another form than packs have');
  const [issuer, serial] = tagged(id, 0x30, 'the name of its signer').children;
  const authority = certificates.find((one) => one.issuer === hex(issuer) && one.serial === hex(serial));
  if (!authority || id?.children.length !== 2)
    throw invalid('it does not hold the certificate of its authority');
  const chain = await chainOf(authority, certificates);
  if (chain.length !== certificates.length) throw invalid('it holds certificates that nobody needs');
  const fault = timestampingFault(authority);
  if (fault) throw invalid(`the certificate of its authority can not state times: ${fault}`);

  if (digests.children.length !== 1 || hex(digests.children[0]) !== hex(digest))
    throw invalid('it names two digest algorithms');
  const attributes = attributesOf(tagged(signed, 0xa0, 'its signed attributes'));
  if (
    hex(only(tagged(attributes.get(NAMED.contentType), 0x31, 'its type'), 'its type')) !== NAMED.timestampInfo
  )
    throw invalid('its content type is another');
  checkNamed(attributes.get(NAMED.signingCertificateV2), authority);
  checkAlgorithm(
    tagged(algorithm, 0x30, 'its algorithm'),
    authority,
    tagged(value, 0x04, 'its value').content,
  );
  const time = timeIn(info, signature);
  await checkWithLibrary(token, signature);
  if (time < authority.notBefore || authority.notAfter < time)
    throw invalid('the certificate of its authority was not valid then');
  return { time, chain };
}

function partsOf(token: Buffer): { certificates: Certificate[]; digests: Asn1; info: Buffer; signer: Asn1 } {
  const [type, wrapped, ...behind] = tagged(readAsn1(token), 0x30, 'the time stamp').children;
  if (hex(type) !== NAMED.signedData || behind.length > 0) throw invalid('it is no signed data');
  const content = only(tagged(wrapped, 0xa0, 'the time stamp'), 'the time stamp');
  const [version, digests, encapsulated, certificates, infos, ...rest] = content.children;
  if (hex(version) !== '020103' || rest.length > 0) throw invalid('it is of another form than packs have');
  const [kind, inside, ...more] = tagged(encapsulated, 0x30, 'its content').children;
  if (hex(kind) !== NAMED.timestampInfo || more.length > 0) throw invalid('it states no time');
  return {
    digests: tagged(digests, 0x31, 'its digest algorithms'),
    info: tagged(only(tagged(inside, 0xa0, 'its content'), 'its content'), 0x04, 'its content').content,
    certificates: sorted(tagged(certificates, 0xa0, 'its certificates')).map(({ raw }) =>
      readCertificate(raw),
    ),
    signer: only(tagged(infos, 0x31, 'its signer'), 'its signer'),
  };
}

async function chainOf(
  first: Certificate,
  given: readonly Certificate[],
): Promise<[Certificate, ...Certificate[]]> {
  const chain: [Certificate, ...Certificate[]] = [first];
  for (let last = first; !(await isIssuedBy(last, last)); ) {
    const next = await issuerOf(
      last,
      given.filter((one) => !chain.includes(one)),
    );
    if (!next) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

function hashNamed(algorithm: Asn1 | undefined): string {
  const name = HASHES[hex(tagged(algorithm, 0x30, 'a digest algorithm').children[0])];
  if (!name) throw invalid('its digest algorithm is none of SHA-256, SHA-384 and SHA-512');
  return name;
}

/** The first certificate that the attribute names has to be the one of the authority. RFC 5035, section 4. */
function checkNamed(values: Asn1 | undefined, authority: Certificate): void {
  if (!values) throw invalid('it does not name the certificate of its authority (ESSCertIDv2)');
  const [first] = tagged(only(values, 'its certificate').children[0], 0x30, 'its certificate').children;
  const fields = tagged(first, 0x30, 'its certificate').children;
  const [algorithm, digest] = fields[0]?.tag === 0x30 ? fields : [undefined, ...fields];
  // The library compares digests of any kind; this one it does not look at.
  if (algorithm && hashNamed(algorithm) !== 'SHA-256')
    throw invalid('it names its certificate by another hash');
  if (!tagged(digest, 0x04, 'its certificate').content.equals(sha256(authority.der)))
    throw invalid('it names another certificate');
}

function checkAlgorithm(algorithm: Asn1, { key }: Certificate, value: Buffer): void {
  // RSA alone names no hash; then it is the one of the digest.
  const isBareRsa = key.kind === 'rsa' && hex(algorithm.children[0]) === NAMED.rsaEncryption;
  if (!isBareRsa && SIGNATURES[hex(algorithm)]?.key !== key.kind)
    throw invalid('its algorithm is not supported, or does not fit the key of its authority');
  if (key.kind === 'ec' && !isPlainEcdsa(value)) throw invalid('its value has more than one spelling');
}

function timeIn(der: Buffer, signature: Buffer): Date {
  const [version, policy, imprint, serial, time, ...optional] = tagged(
    readAsn1(der),
    0x30,
    'its content',
  ).children;
  if (hex(version) !== '020101') throw invalid('its content is of another version');
  tagged(policy, 0x06, 'its policy');
  tagged(serial, 0x02, 'its serial number');
  const [algorithm, digest] = tagged(imprint, 0x30, 'its imprint').children;
  if (hashNamed(algorithm) !== 'SHA-256') throw invalid('its imprint is no SHA-256');
  if (!tagged(digest, 0x04, 'its imprint').content.equals(sha256(signature)))
    throw invalid('it is about another signature');
  const extensions = optional.find(({ tag }) => tag === 0xa1)?.children ?? [];
  if (extensions.some(({ children: [, flag] }) => flag?.tag === 0x01 && flag.content[0] !== 0))
    throw invalid('it has a critical extension that is not understood');
  return instantOf(tagged(time, 0x18, 'its time').content.toString('latin1'));
}

function instantOf(text: string): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text);
  if (!parts) throw invalid('its time is none');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const parsed = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`,
  );
  if (Number.isNaN(parsed.getTime())) throw invalid('its time is none');
  return parsed;
}

/** The path to one of the anchors; null when there is none, or the token brings another certificate in its place. */
export async function pathOfStamp(
  { chain }: ReadTimestamp,
  anchors: readonly Certificate[],
): Promise<readonly Certificate[] | null> {
  const [authority, ...above] = chain;
  const path = await findPath(authority, above, anchors);
  return path?.every(({ der }, index) => chain[index]?.der.equals(der) ?? true) ? path : null;
}

function hex(element: Asn1 | undefined): string {
  return element?.raw.toString('hex') ?? '';
}

function invalid(why: string): ExhibitError {
  return new ExhibitError('SIGNATURE_INVALID', `The time stamp does not hold: ${why}.`);
}
