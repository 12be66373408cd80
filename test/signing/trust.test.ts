import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { bits, integer, octets, oid, seq, TRUE } from '../../src/signing/der.ts';
import {
  distinguishedName,
  issueCertificate,
  issueRevocationList,
  signerExtensions,
} from '../../src/signing/issue.ts';
import { OID } from '../../src/signing/oids.ts';
import { profileFault } from '../../src/signing/profile.ts';
import { findPath, pathFault, revocationFault } from '../../src/signing/trust.ts';
import {
  type Certificate,
  type RevocationList,
  readCertificate,
  readRevocationList,
} from '../../src/signing/x509.ts';
import { NOW } from './authority-of.ts';

const END = new Date('2030-01-01T00:00:00Z');
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = { root: pair(), middle: pair(), signer: pair() };
const nameOf = (who: string) => distinguishedName('Example Health Ltd', who);

/** Extensions of an authority: how many authorities may follow, and what its key may do. */
function authority(depth: number, usage = 0x06): Buffer[] {
  return [
    seq(OID.basicConstraints, TRUE, octets(seq(TRUE, integer(depth)))),
    seq(OID.keyUsage, TRUE, octets(bits(Buffer.from([usage]), 1))),
  ];
}

type Who = keyof typeof keys;

function issue(
  subject: Who,
  issuer: Who,
  extensions: readonly Buffer[],
  keyPair = keys[subject],
): Certificate {
  const content = {
    serial: BigInt(Object.keys(keys).indexOf(subject) + 1),
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    notBefore: NOW,
    notAfter: END,
    publicKey: keyPair.publicKey,
    extensions,
  };
  return readCertificate(issueCertificate(content, keys[issuer].privateKey));
}

function listOf(issuer: Who): RevocationList {
  const content = {
    issuer: nameOf(issuer),
    issuerKeyId: Buffer.alloc(20),
    number: 1n,
    thisUpdate: NOW,
    nextUpdate: END,
    revoked: [],
  };
  return readRevocationList(issueRevocationList(content, keys[issuer].privateKey));
}

const root = issue('root', 'root', authority(1));
const middle = issue('middle', 'root', authority(0));
const signer = issue('signer', 'middle', signerExtensions(keys.signer.publicKey, Buffer.alloc(20)));

test('finds the way over an authority that came with the signature', () => {
  expect(findPath(signer, [root, middle, signer], [root])).toEqual([signer, middle, root]);
  expect(pathFault([signer, middle, root], NOW)).toBeNull();
});

test('finds none without the authority between, and none to a root that nobody gave', () => {
  expect(findPath(signer, [root], [root])).toBeNull();
  expect(findPath(signer, [root, middle], [])).toBeNull();
});

test('does not take a name for a signature', () => {
  const impostor = readCertificate(
    issueCertificate(
      {
        serial: 1n,
        subject: nameOf('root'),
        issuer: nameOf('root'),
        notBefore: NOW,
        notAfter: END,
        publicKey: pair().publicKey,
        extensions: authority(1),
      },
      keys.root.privateKey,
    ),
  );
  expect(findPath(middle, [], [impostor])).toBeNull();
});

const unknown = seq(oid('1.2.3.4'), TRUE, octets(seq()));

test.each<{ what: string; path: readonly Certificate[]; at?: Date; says: string }>([
  {
    what: 'more authorities than the root allows',
    path: [signer, middle, issue('root', 'root', authority(0))],
    says: 'authority 2 above the signer may not issue',
  },
  {
    what: 'an authority that may not issue',
    path: [signer, issue('middle', 'root', authority(0, 0x02)), root],
    says: 'may not issue',
  },
  {
    what: 'a signer in place of an authority',
    path: [signer, signer, root],
    says: 'authority 1 above the signer may not issue',
  },
  {
    what: 'a critical extension that nobody knows',
    path: [signer, issue('middle', 'root', [...authority(0), unknown]), root],
    says: 'not understood',
  },
  {
    what: 'a time before',
    path: [signer, middle, root],
    at: new Date(NOW.getTime() - 1000),
    says: 'valid from',
  },
  {
    what: 'a time after',
    path: [signer, middle, root],
    at: new Date(END.getTime() + 1000),
    says: 'valid from',
  },
])('refuses a path with $what', ({ path, at = NOW, says }) => {
  expect(pathFault(path, at)).toContain(says);
});

test('wants a list of every authority', () => {
  const path = [signer, middle, root];
  expect(revocationFault(path, [listOf('middle'), listOf('root')], NOW)).toBeNull();
  expect(revocationFault(path, [listOf('middle')], NOW)).toContain('authority 2 above the signer is missing');
  expect(revocationFault(path, [listOf('root')], NOW)).toContain('authority 1 above the signer is missing');
});

test('takes no list from an authority that may not sign lists', () => {
  const path = [signer, issue('middle', 'root', authority(0, 0x04)), root];
  expect(revocationFault(path, [listOf('middle'), listOf('root')], NOW)).toContain(
    'may not sign revocation lists',
  );
});

const usage = (value: number) => seq(OID.keyUsage, TRUE, octets(bits(Buffer.from([value]), 6)));
const purposes = (...list: readonly Buffer[]) => seq(OID.extendedKeyUsage, octets(seq(...list)));
const signing = [usage(0xc0), purposes(OID.documentSigning)];

test.each<{ what: string; certificate: Certificate; says: string | null }>([
  { what: 'for signing documents', certificate: issue('signer', 'root', signing), says: null },
  {
    what: 'for signing with Adobe',
    certificate: issue('signer', 'root', [usage(0xc0), purposes(OID.adobeDocumentSigning)]),
    says: null,
  },
  { what: 'without key usage', certificate: issue('signer', 'root', signing.slice(1)), says: 'key usage' },
  {
    what: 'without nonRepudiation',
    certificate: issue('signer', 'root', [usage(0x80), ...signing.slice(1)]),
    says: 'key usage',
  },
  { what: 'without purposes', certificate: issue('signer', 'root', signing.slice(0, 1)), says: 'purposes' },
  {
    what: 'for another purpose',
    certificate: issue('signer', 'root', [usage(0xc0), purposes(oid('1.3.6.1.5.5.7.3.1'))]),
    says: 'purposes',
  },
  {
    what: 'of an authority',
    certificate: issue('signer', 'root', [...signing, ...authority(0).slice(0, 1)]),
    says: 'authority',
  },
  {
    what: 'with a critical extension that nobody knows',
    certificate: issue('signer', 'root', [...signing, unknown]),
    says: 'not understood',
  },
  {
    what: 'with a short RSA key',
    certificate: issue('signer', 'root', signing, generateKeyPairSync('rsa', { modulusLength: 1024 })),
    says: 'shorter',
  },
  {
    what: 'on another curve',
    certificate: issue('signer', 'root', signing, generateKeyPairSync('ec', { namedCurve: 'P-384' })),
    says: 'curve',
  },
])('judges a certificate $what', ({ certificate, says }) => {
  expect(profileFault(certificate)).toEqual(says === null ? null : expect.stringContaining(says));
});

test('refuses a certificate with an extension twice', () => {
  expect(() => issue('signer', 'root', [...signing, ...signing])).toThrow(
    expect.objectContaining({ code: 'SIGNATURE_INVALID' }),
  );
});
