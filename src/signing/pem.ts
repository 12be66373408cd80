import { ExhibitError } from '../core/errors.ts';

/** PEM text of one DER value, lines of 64 characters, with a newline at the end. */
export function toPem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/**
 * The DER of every block with this label, in the order of the text.
 *
 * @throws SIGNER_INVALID when the text holds none
 */
export function fromPem(label: string, text: string): Buffer[] {
  const block = new RegExp(
    `-----BEGIN ${label}-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END ${label}-----`,
    'g',
  );
  const found = [...text.matchAll(block)].map(([, body = '']) => Buffer.from(body, 'base64'));
  if (found.length === 0) throw new ExhibitError('SIGNER_INVALID', `There is no ${label} in PEM form.`);
  return found;
}
