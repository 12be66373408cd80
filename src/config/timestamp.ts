import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ExhibitError } from '../core/errors.ts';
import { fromPem } from '../signing/pem.ts';
import type { TimestampAuthority } from '../signing/timestamp.ts';
import { readCertificate } from '../signing/x509.ts';

/** The address of a time-stamping authority. */
export const timestampUrl = z.string().refine((text) => {
  const parsed = URL.parse(text);
  const isWeb = parsed?.protocol === 'http:' || parsed?.protocol === 'https:';
  return isWeb && parsed.username === '' && parsed.password === '' && parsed.hash === '';
}, 'no http:// or https:// address without user and fragment');

/** The part of `exhibit.yaml` on time stamps: an address, or more about the authority behind it. */
export const timestampSchema = z.union([
  timestampUrl.transform((address) => ({ url: address, certificates: undefined, policy: undefined })),
  z.strictObject({
    url: timestampUrl,
    /** PEM file with the certificates above that of the authority; the roots in it are trusted. */
    certificates: z.string().min(1).optional(),
    policy: z
      .string()
      .regex(/^[0-2](\.(0|[1-9]\d*))+$/, 'no object identifier such as 1.2.3.4')
      .optional(),
  }),
]);

/** Who states the times of signatures; null is what the file left out. */
export interface TimestampConfig {
  readonly url: string;
  readonly certificates: string | null;
  readonly policy: string | null;
}

/** The authority of a configuration with its certificates. @throws CONFIG_INVALID when they cannot be read */
export async function readTimestampAuthority({
  url: address,
  certificates: file,
  policy,
}: TimestampConfig): Promise<TimestampAuthority> {
  if (file === null) return { url: address, certificates: [], policy };
  try {
    const certificates = fromPem('CERTIFICATE', await readFile(file, 'utf8')).map(readCertificate);
    return { url: address, certificates, policy };
  } catch (cause) {
    const message = `${file} has no readable certificates of the time-stamping authority.`;
    throw new ExhibitError('CONFIG_INVALID', message, { cause });
  }
}
