import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { signingCertificate } from '../../src/signing/cms.ts';
import {
  bits,
  children,
  context,
  derSorted,
  integer,
  NULL,
  octets,
  oid,
  readDer,
  seq,
  setOf,
  TRUE,
  tlv,
} from '../../src/signing/der.ts';
import { distinguishedName, issueCertificate } from '../../src/signing/issue.ts';
import { OID, SIGNATURE_ALGORITHM } from '../../src/signing/oids.ts';
import { fromPem } from '../../src/signing/pem.ts';
import type { Timestamp } from '../../src/signing/signer.ts';
import { plainToken } from '../../src/signing/timestamp-token.ts';
import { type Certificate, readCertificate } from '../../src/signing/x509.ts';
import { authorityOf, NOW } from './authority-of.ts';

/** What an answer says otherwise than it should. */
export interface Otherwise {
  readonly at?: Date;
  readonly nonce?: Buffer;
  readonly imprint?: Buffer;
  readonly policy?: string;
  readonly status?: Buffer;
  /** Signs instead of the key of the certificate. */
  readonly key?: KeyObject;
  /** Named in the signed attributes instead of the certificate. */
  readonly named?: Buffer;
  /** Put in besides the certificate. */
  readonly more?: readonly Buffer[];
  readonly extensions?: Buffer;
  /** Text of the time instead of `at`. */
  readonly time?: string;
  readonly attributes?: (attributes: readonly Buffer[]) => readonly Buffer[];
}

/** An authority in this process: it answers requests as RFC 3161 says. */
export interface TimeAuthority {
  readonly rootPem: string;
  /** The revocation list of the root. */
  readonly crlPem: string;
  readonly root: Certificate;
  readonly certificate: Certificate;
  answer(query: Buffer, otherwise?: Otherwise): Buffer;
}

const CRITICAL_TIMESTAMPING = [
  seq(OID.basicConstraints, TRUE, octets(seq())),
  seq(OID.keyUsage, TRUE, octets(bits(Buffer.from([0x80]), 7))),
  seq(OID.extendedKeyUsage, TRUE, octets(seq(OID.timestamping))),
];

/** Makes a root and the certificate of an authority below it. */
export async function timeAuthority(
  over: {
    readonly now?: Date;
    readonly notAfter?: Date;
    readonly extensions?: readonly Buffer[];
    readonly kind?: 'rsa' | 'ec';
    /** Instead of new ones. */
    readonly keys?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  } = {},
): Promise<TimeAuthority> {
  const { now = NOW, notAfter = new Date('2040-01-01T00:00:00Z'), extensions = CRITICAL_TIMESTAMPING } = over;
  const { root, crlPem } = await authorityOf({ now, organization: 'Exact Time Ltd' });
  const [rootDer = Buffer.alloc(0)] = fromPem('CERTIFICATE', root.certificatePem);
  const keys =
    over.keys ??
    (over.kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  const certificate = readCertificate(
    issueCertificate(
      {
        serial: 7n,
        subject: distinguishedName('Exact Time Ltd', 'Time-stamping authority'),
        issuer: readCertificate(rootDer).subject,
        notBefore: now,
        notAfter,
        publicKey: keys.publicKey,
        extensions,
      },
      createPrivateKey(root.keyPem),
    ),
  );
  return {
    rootPem: root.certificatePem,
    crlPem,
    root: readCertificate(rootDer),
    certificate,
    answer: (query, otherwise = {}) =>
      answerTo(query, { ...otherwise, at: otherwise.at ?? now }, { certificate, keys }),
  };
}

interface Held {
  readonly certificate: Certificate;
  readonly keys: { readonly privateKey: KeyObject };
}

function answerTo(query: Buffer, otherwise: Otherwise & { at: Date }, { certificate, keys }: Held): Buffer {
  const { key = keys.privateKey, named = certificate.der, more = [], attributes = (all) => all } = otherwise;
  const info = infoFor(query, otherwise);
  const signed = setOf(
    ...attributes([
      seq(OID.contentType, setOf(OID.timestampInfo)),
      seq(OID.messageDigest, setOf(octets(createHash('sha256').update(info).digest()))),
      seq(OID.signingCertificateV2, setOf(signingCertificate(named))),
    ]),
  );
  const algorithm = key.asymmetricKeyType === 'ec' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256';
  const stored = Buffer.from(signed);
  stored[0] = 0xa0;
  const signerInfo = seq(
    integer(1),
    seq(certificate.issuer, certificate.serial),
    seq(OID.sha256),
    stored,
    SIGNATURE_ALGORITHM[algorithm],
    octets(sign('sha256', signed, key)),
  );
  const content = seq(
    integer(3),
    setOf(seq(OID.sha256)),
    seq(OID.timestampInfo, context(0, octets(info))),
    context(0, ...derSorted([certificate.der, ...more])),
    setOf(signerInfo),
  );
  return seq(otherwise.status ?? seq(integer(0)), seq(OID.signedData, context(0, content)));
}

/** DER: a fraction has no zeros at its end, and Go refuses one that has. */
function timeOf(at: Date): string {
  return at.toISOString().replace(/[-:T]|\.?0*(?=Z)/g, '');
}

function infoFor(query: Buffer, otherwise: Otherwise & { at: Date }): Buffer {
  const [, imprint, ...rest] = children(readDer(query));
  const [, digest] = imprint ? children(imprint) : [];
  const asked = rest.find(({ tag }) => tag === 0x06)?.raw;
  const { policy, at, time = timeOf(at) } = otherwise;
  return seq(
    integer(1),
    policy === undefined ? (asked ?? oid('1.2.3.4')) : oid(policy),
    seq(seq(OID.sha256, NULL), octets(otherwise.imprint ?? digest?.content ?? Buffer.alloc(0))),
    integer(42),
    tlv(0x18, Buffer.from(time, 'latin1')),
    otherwise.nonce ?? rest.find(({ tag }) => tag === 0x02)?.raw ?? Buffer.alloc(0),
    ...(otherwise.extensions ? [context(1, otherwise.extensions)] : []),
  );
}

/** Asks an authority in this process, without a network. */
export const stampsOf =
  (who: TimeAuthority, at = NOW): Timestamp =>
  async (signature) => {
    const digest = createHash('sha256').update(signature).digest();
    const query = seq(integer(1), seq(seq(OID.sha256, NULL), octets(digest)), integer(1), TRUE);
    const [, token] = children(readDer(who.answer(query, { at })));
    return plainToken(token?.raw ?? Buffer.alloc(0), [who.root]);
  };

/** A server on the loopback interface that hands each request to a function; `requests` counts them. */
export async function serveTime(respond: (query: Buffer, response: ServerResponse) => unknown): Promise<{
  readonly url: string;
  readonly requests: { readonly type: string | undefined; readonly query: Buffer }[];
  stop(): Promise<void>;
}> {
  const requests: { type: string | undefined; query: Buffer }[] = [];
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(Buffer.from(part));
    const query = Buffer.concat(parts);
    requests.push({ type: incoming.headers['content-type'], query });
    await respond(query, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/api/v1/timestamp`,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
