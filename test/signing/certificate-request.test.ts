import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificateRequest } from '../../src/signing/certificate-request.ts';
import { children, readDer } from '../../src/signing/der.ts';
import { distinguishedName } from '../../src/signing/issue.ts';
import { authorityOf, signerOf } from './authority-of.ts';

test.each(['rsa-3072', 'ec-p256'] as const)('names the organization and is signed with %s', async (kind) => {
  const authority = await authorityOf({ kind });
  const publicKey = createPublicKey(createPrivateKey(authority.signer.keyPem));
  const request = await certificateRequest('Example Health Ltd', { publicKey, ...signerOf(authority) });
  const [content, , signature] = children(readDer(request));
  const [version, subject, spki] = content ? children(content) : [];
  expect(version?.content).toEqual(Buffer.from([0]));
  expect(subject?.raw).toEqual(distinguishedName('Example Health Ltd', 'Evidence pack signer'));
  expect(spki?.raw).toEqual(publicKey.export({ type: 'spki', format: 'der' }));
  const [signed, value] = [
    content?.raw ?? Buffer.alloc(0),
    signature?.content.subarray(1) ?? Buffer.alloc(0),
  ];
  expect(verify('sha256', signed, publicKey, value)).toBe(true);
});
