import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExhibitError } from '../core/errors.ts';
import type { Authority } from '../signing/authority.ts';
import type { CertificationFiles } from '../signing/certification.ts';
import type { SignerFiles } from '../signing/file-signer.ts';

const NAMES = {
  signerKey: 'signer.key.pem',
  signerCertificate: 'signer.pem',
  rootKey: 'root.key.pem',
  rootCertificate: 'root.pem',
  revocationList: 'root.crl.pem',
} as const;

/**
 * Reads a signer's folder.
 *
 * @throws SIGNER_INVALID when a file is missing; the message names it
 */
export async function readSignerFiles(folder: string): Promise<SignerFiles> {
  return { keyPem: await read(folder, NAMES.signerKey), ...(await readCertificationFiles(folder)) };
}

/**
 * Reads a signer's folder but for the key, which is elsewhere.
 *
 * @throws SIGNER_INVALID when a file is missing; the message names it
 */
export async function readCertificationFiles(folder: string): Promise<CertificationFiles> {
  return {
    certificatePem: await read(folder, NAMES.signerCertificate),
    chainPem: await read(folder, NAMES.rootCertificate),
    crlPem: await read(folder, NAMES.revocationList),
  };
}

async function read(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    const message = `The signer's folder ${folder} has no readable ${name}; "exhibit init" makes one.`;
    throw new ExhibitError('SIGNER_INVALID', message, { cause });
  }
}

/**
 * Writes a new authority, private keys readable by their owner only. Never replaces a file: a lost root would make
 * every pack under it worthless.
 *
 * @returns the path of the root certificate
 * @throws SIGNER_INVALID when one of the files is there already or cannot be written
 */
export async function writeAuthority(folder: string, authority: Authority<string | null>): Promise<string> {
  const files = [
    { name: NAMES.rootKey, text: authority.root.keyPem, mode: 0o600 },
    { name: NAMES.rootCertificate, text: authority.root.certificatePem, mode: 0o644 },
    ...(authority.signer.keyPem === null
      ? []
      : [{ name: NAMES.signerKey, text: authority.signer.keyPem, mode: 0o600 }]),
    { name: NAMES.signerCertificate, text: authority.signer.certificatePem, mode: 0o644 },
    { name: NAMES.revocationList, text: authority.crlPem, mode: 0o644 },
  ];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { name, text, mode } of files) {
    try {
      await writeFile(join(folder, name), text, { mode, flag: 'wx' });
    } catch (cause) {
      throw new ExhibitError(
        'SIGNER_INVALID',
        `${join(folder, name)} is there already or cannot be written.`,
        { cause },
      );
    }
  }
  return join(folder, NAMES.rootCertificate);
}

/** Path of the root certificate in a signer's folder. */
export function rootCertificateIn(folder: string): string {
  return join(folder, NAMES.rootCertificate);
}

/** True when the folder has a signer already. */
export async function hasSigner(folder: string): Promise<boolean> {
  return readFile(join(folder, NAMES.signerKey)).then(
    () => true,
    () => false,
  );
}
