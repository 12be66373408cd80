import { createHash, generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { bits, children, integer, octets, oid, readDer, seq, TRUE, utf8 } from '../../src/signing/der.ts';
import { OID } from '../../src/signing/oids.ts';
import { type AskingForTime, type TimestampAuthority, timestampsBy } from '../../src/signing/timestamp.ts';
import { readTimestamp } from '../../src/signing/timestamp-reader.ts';
import { partsOfToken } from '../../src/signing/timestamp-token.ts';
import { NOW } from './authority-of.ts';
import { type Otherwise, serveTime, type TimeAuthority, timeAuthority } from './time-authority.ts';

const SIGNATURE = Buffer.from('a signature value');
const authority = await timeAuthority();
const stranger = await timeAuthority();
const random = (bytes: number) => new Uint8Array(bytes).fill(0xf1);

let server: Awaited<ReturnType<typeof serveTime>> | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

type Respond = (query: Buffer, response: ServerResponse) => void;

/** Asks a server that responds like this for the time of a signature. */
async function stampBy(
  respond: Respond,
  over: Partial<TimestampAuthority> = {},
  asking: Partial<AskingForTime> = {},
): Promise<Buffer> {
  server = await serveTime(respond);
  const given = { url: server.url, certificates: [authority.root], policy: null, ...over };
  return timestampsBy(given, { random, waitMs: 1, timeoutMs: 2000, ...asking })(SIGNATURE);
}

const by =
  (who: TimeAuthority, otherwise: Otherwise = {}): Respond =>
  (query, response) =>
    response
      .writeHead(200, { 'content-type': 'application/timestamp-reply' })
      .end(who.answer(query, otherwise));

test('asks for the SHA-256 of the signature with a nonce and for the certificate', async () => {
  await stampBy(by(authority));
  const [{ type, query } = { type: '', query: Buffer.alloc(0) }] = server?.requests ?? [];
  expect(type).toBe('application/timestamp-query');
  const [version, imprint, nonce, wantsCertificate, ...more] = children(readDer(query));
  expect(version?.raw).toEqual(integer(1));
  expect(imprint?.raw.subarray(-32)).toEqual(createHash('sha256').update(SIGNATURE).digest());
  expect(nonce?.raw).toEqual(integer(0x78f8f8f8f8f8f8f8n));
  expect(wantsCertificate?.raw).toEqual(TRUE);
  expect(more).toEqual([]);
});

test.each(['rsa', 'ec'] as const)('reads back what an authority with %s stated', async (kind) => {
  const own = await timeAuthority({ kind });
  const stamp = readTimestamp(await stampBy(by(own), { certificates: [own.root] }), SIGNATURE);
  expect(stamp.time).toEqual(NOW);
  expect(stamp.policy).toEqual(oid('1.2.3.4'));
  expect(stamp.chain.map(({ der }) => der)).toEqual([own.certificate.der, own.root.der]);
});

test('puts the certificates that it knows into the token, and no others', async () => {
  const token = await stampBy(by(authority, { more: [stranger.root.der] }));
  expect(partsOfToken(token).certificates.map(({ der }) => der)).toEqual(
    [authority.certificate.der, authority.root.der].toSorted(Buffer.compare),
  );
});

test('takes any authority when no root is given, and a part of a second', async () => {
  const token = await stampBy(by(stranger, { time: '20261120100001.25Z' }), { certificates: [] });
  expect(readTimestamp(token, SIGNATURE).time).toEqual(new Date('2026-11-20T10:00:01.250Z'));
});

test('asks for the policy that is configured', async () => {
  const token = await stampBy(by(authority), { policy: '1.3.6.1.4.1.57264.2' });
  expect(readTimestamp(token, SIGNATURE).policy).toEqual(oid('1.3.6.1.4.1.57264.2'));
});

const emailToo = await timeAuthority({
  extensions: [seq(OID.extendedKeyUsage, TRUE, octets(seq(OID.timestamping, OID.emailProtection)))],
});
const notCritical = await timeAuthority({
  extensions: [seq(OID.extendedKeyUsage, octets(seq(OID.timestamping)))],
});
const documents = await timeAuthority({
  extensions: [seq(OID.extendedKeyUsage, TRUE, octets(seq(OID.documentSigning)))],
});
const issuing = await timeAuthority({
  extensions: [
    seq(OID.basicConstraints, TRUE, octets(seq(TRUE))),
    seq(OID.extendedKeyUsage, TRUE, octets(seq(OID.timestamping))),
  ],
});
const forEncryption = await timeAuthority({
  extensions: [
    seq(OID.keyUsage, TRUE, octets(bits(Buffer.from([0x20]), 5))),
    seq(OID.extendedKeyUsage, TRUE, octets(seq(OID.timestamping))),
  ],
});
const ended = await timeAuthority({
  now: new Date('2020-01-01T00:00:00Z'),
  notAfter: new Date('2025-01-01T00:00:00Z'),
});
const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

test.each<{
  what: string;
  who?: TimeAuthority;
  otherwise?: Otherwise;
  over?: Partial<TimestampAuthority>;
  says: string;
}>([
  { what: 'another nonce', otherwise: { nonce: integer(5) }, says: 'its nonce differs' },
  { what: 'no nonce', otherwise: { nonce: Buffer.alloc(0) }, says: 'its nonce differs' },
  {
    what: 'the imprint of another signature',
    otherwise: { imprint: Buffer.alloc(32) },
    says: 'about another signature',
  },
  {
    what: 'another policy than was asked for',
    otherwise: { policy: '1.2.3.5' },
    over: { policy: '1.2.3.4' },
    says: 'not made under the policy 1.2.3.4',
  },
  { what: 'the key of another', otherwise: { key: otherKey }, says: 'not made with the key' },
  {
    what: 'another certificate than it names',
    otherwise: { named: stranger.certificate.der },
    says: 'names another',
  },
  {
    what: 'no name of its certificate',
    otherwise: { attributes: (all) => all.slice(0, 2) },
    says: 'ESSCertIDv2',
  },
  { what: 'another content type', otherwise: { attributes: (all) => all.slice(1) }, says: 'content type' },
  {
    what: 'the digest of something else',
    otherwise: {
      attributes: ([type = Buffer.alloc(0), , id = Buffer.alloc(0)]) => [
        type,
        seq(OID.messageDigest, Buffer.concat([Buffer.from([0x31, 0x22]), octets(Buffer.alloc(32))])),
        id,
      ],
    },
    says: 'what it states was changed',
  },
  {
    what: 'a critical extension',
    otherwise: { extensions: seq(oid('1.2.3.4'), TRUE, octets(seq())) },
    says: 'critical',
  },
  { what: 'a time that is none', otherwise: { time: '20261120100000+0100' }, says: 'its time is none' },
  { what: 'an authority of somebody else', who: stranger, says: 'does not lead to a root' },
  { what: 'a certificate for e-mail too', who: emailToo, says: 'its one purpose' },
  { what: 'a purpose that is not critical', who: notCritical, says: 'its one purpose' },
  { what: 'a certificate for documents', who: documents, says: 'its one purpose' },
  { what: 'the certificate of an authority that issues', who: issuing, says: 'certificate of an authority' },
  { what: 'a certificate for encryption', who: forEncryption, says: 'its key usage' },
  { what: 'a certificate that has ended', who: ended, otherwise: { at: NOW }, says: 'was not valid then' },
  {
    what: 'a time before its certificate',
    otherwise: { at: new Date(NOW.getTime() - 1000) },
    says: 'was not valid then',
  },
  {
    what: 'a refusal',
    otherwise: { status: seq(integer(2), seq(utf8('bad request\u0007')), bits(Buffer.from([0x80]), 7)) },
    says: 'status 02: bad request?',
  },
])('refuses $what at once', async ({ who = authority, otherwise = {}, over = {}, says }) => {
  const certificates = who === stranger ? [authority.root] : [who.root];
  await expect(stampBy(by(who, otherwise), { certificates, ...over })).rejects.toMatchObject({
    code: 'TIMESTAMP_FAILED',
    message: expect.stringContaining(says),
  });
  expect(server?.requests).toHaveLength(1);
});

test.each<{ what: string; respond: Respond; says: string }>([
  { what: 'no DER', respond: (_, response) => response.end('<html>'), says: 'not well formed' },
  { what: 'nothing', respond: (_, response) => response.end(), says: 'not well formed' },
  {
    what: 'too much',
    respond: (_, response) => response.end(Buffer.alloc(70_000)),
    says: 'larger than 65536 bytes',
  },
  {
    what: 'another address',
    respond: (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    says: 'HTTP status 302',
  },
  { what: 'a bad request', respond: (_, response) => response.writeHead(400).end(), says: 'HTTP status 400' },
])('refuses $what at once, and says from whom', async ({ respond, says }) => {
  await expect(stampBy(respond)).rejects.toMatchObject({
    code: 'TIMESTAMP_FAILED',
    message: expect.stringMatching(new RegExp(`http://127.0.0.1:\\d+/api/v1/timestamp.*${says}`)),
  });
  expect(server?.requests).toHaveLength(1);
});

const unavailable = seq(integer(2), bits(Buffer.from([0x00, 0x02]), 1));

test.each<{ what: string; respond: Respond; asking?: Partial<AskingForTime>; says: string }>([
  {
    what: 'an overloaded one',
    respond: (_, response) => response.writeHead(503).end(),
    says: 'HTTP status 503',
  },
  {
    what: 'one that limits',
    respond: (_, response) => response.writeHead(429).end(),
    says: 'HTTP status 429',
  },
  { what: 'one that hangs up', respond: (_, response) => response.destroy(), says: 'cannot be reached' },
  {
    what: 'a silent one',
    respond: () => undefined,
    asking: { timeoutMs: 50 },
    says: 'not answer within 50 ms',
  },
  {
    what: 'one that stops in the middle',
    respond: (_, response) => response.writeHead(200).write('0'),
    asking: { timeoutMs: 50 },
    says: 'not answer within 50 ms',
  },
  { what: 'one without its clock', respond: by(authority, { status: unavailable }), says: 'status 02' },
])('asks $what again and then gives up', async ({ respond, asking = {}, says }) => {
  await expect(stampBy(respond, {}, asking)).rejects.toMatchObject({
    code: 'TIMESTAMP_FAILED',
    message: expect.stringMatching(new RegExp(`asked 4 times and gave no time stamp: .*${says}`)),
  });
  expect(server?.requests).toHaveLength(4);
});

test('is content with a later answer', async () => {
  let asked = 0;
  const token = await stampBy((query, response) => {
    asked += 1;
    if (asked < 3) response.writeHead(500).end();
    else by(authority)(query, response);
  });
  expect(readTimestamp(token, SIGNATURE).time).toEqual(NOW);
});

test('says so when nobody is there', async () => {
  const stamps = timestampsBy(
    { url: 'http://127.0.0.1:1/', certificates: [], policy: null },
    { random, attempts: 2, waitMs: 1 },
  );
  await expect(stamps(SIGNATURE)).rejects.toMatchObject({
    code: 'TIMESTAMP_FAILED',
    message: expect.stringContaining('http://127.0.0.1:1/ was asked 2 times'),
  });
});

test('a token in a pack has one form only', async () => {
  const token = await stampBy(by(authority));
  const query = server?.requests[0]?.query ?? Buffer.alloc(0);
  const [, raw] = children(readDer(authority.answer(query, { more: [stranger.root.der] })));
  expect(() => readTimestamp(raw?.raw ?? Buffer.alloc(0), SIGNATURE)).toThrow('another form');
  expect(() => readTimestamp(token, Buffer.from('another'))).toThrow('about another signature');
});
