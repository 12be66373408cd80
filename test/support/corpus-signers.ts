import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { PackBytes } from '../../src/runs/verify.ts';
import { seq } from '../../src/signing/der.ts';
import { issueCertificate, issueRevocationList, signerExtensions } from '../../src/signing/issue.ts';
import { fromPem } from '../../src/signing/pem.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { readCertificate } from '../../src/signing/x509.ts';
import { packOf } from '../container/sample-pack.ts';
import { NOW, signerOf } from '../signing/authority-of.ts';
import { authority, type CorpusPack, given, other, rsa, signer, stranger } from './corpus-pack.ts';

/** Packs whose signers, chains and revocation lists are sound or not. */
export async function signersCorpus(): Promise<readonly CorpusPack[]> {
  const root = readCertificate(fromPem('CERTIFICATE', authority.root.certificatePem)[0] ?? Buffer.alloc(0));
  const leaf = readCertificate(signer.certificate);
  const rootKey = createPrivateKey(authority.root.keyPem);
  const leafKey = createPrivateKey(authority.signer.keyPem);
  const serial = BigInt(`0x${leaf.serial.subarray(2).toString('hex')}`);
  const list = (over: { thisUpdate?: Date; nextUpdate?: Date; isRevoked?: boolean; by?: string }) =>
    issueRevocationList(
      {
        ...{ issuer: root.subject, issuerKeyId: Buffer.alloc(20), number: 2n },
        thisUpdate: over.thisUpdate ?? NOW,
        nextUpdate: over.nextUpdate ?? leaf.notAfter,
        revoked: over.isRevoked ? [{ serial, at: NOW }] : [],
      },
      createPrivateKey(over.by ?? authority.root.keyPem),
    );
  const publicKey = createPublicKey(leafKey);
  const certificate = (over: { extensions?: readonly Buffer[]; isSelfMade?: boolean }) => {
    const { extensions = signerExtensions(publicKey, Buffer.alloc(20)), isSelfMade = false } = over;
    const { subject, notBefore, notAfter } = leaf;
    const issuer = isSelfMade ? subject : root.subject;
    return issueCertificate(
      { serial, subject, issuer, notBefore, notAfter, publicKey, extensions },
      isSelfMade ? leafKey : rootKey,
    );
  };
  const selfMade = certificate({ isSelfMade: true });
  const made: [string, Partial<Signer>, Partial<PackBytes>?][] = [
    ['no revocation list', { crls: [] }],
    ['a signer who was revoked', { crls: [list({ isRevoked: true })] }],
    ['a list older than the signer', { crls: [list({ thisUpdate: new Date(0) })] }],
    ['a list from later', { crls: [list({ thisUpdate: new Date('2027-01-01') })] }],
    ['a list that ran out', { crls: [list({ nextUpdate: new Date('2026-11-20T09:00:00Z') })] }],
    ['a list signed by another', { crls: [list({ by: other.root.keyPem })] }],
    ['a good list and a bad one', { crls: [list({}), list({ isRevoked: true })] }],
    ['the list of another', { crls: fromPem('X509 CRL', other.crlPem) }],
    ['the chain of another', { chain: fromPem('CERTIFICATE', other.root.certificatePem) }],
    ['a certificate without extensions', { certificate: certificate({ extensions: [] }) }],
    [
      'a certificate with an extension that is critical and unknown',
      {
        certificate: certificate({ extensions: [...signerExtensions(publicKey, Buffer.alloc(20)), UNKNOWN] }),
      },
    ],
    ['a self-made certificate', { certificate: selfMade, chain: [selfMade] }],
    ['a self-made certificate as root', { certificate: selfMade, chain: [selfMade] }, { roots: [selfMade] }],
  ];
  const packs = [
    given('a pack signed with RSA', await packOf(signerOf(rsa)), {
      roots: [Buffer.from(rsa.root.certificatePem)],
    }),
  ];
  packs.push(given('a pack of a stranger, as it is', await packOf(stranger)));
  for (const [what, over, bytes] of made)
    packs.push(given(what, await packOf({ ...signer, ...over }), bytes));
  return packs;
}

/** An extension, critical, of a type that nobody knows. */
const UNKNOWN = seq(
  Buffer.from('06032a0304', 'hex'),
  Buffer.from('0101ff', 'hex'),
  Buffer.from('0402', 'hex'),
  Buffer.from('0500', 'hex'),
);
