import { readFile } from 'node:fs/promises';
import { ExhibitError } from '../core/errors.ts';

/** Where the secret of the page's client stands: never in the configuration itself. */
export const SECRET_PLACE = /^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/;

/**
 * The secret in such a place, without line ends around it.
 *
 * @throws CONFIG_INVALID when there is none; the message does not show it
 */
export async function readClientSecret(
  place: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const [kind, ...rest] = place.split(':');
  const name = rest.join(':');
  const secret = kind === 'env' ? env[name] : await readFile(name, 'utf8').catch(() => undefined);
  if (secret?.trim()) return secret.trim();
  const where =
    kind === 'env' ? `the environment variable ${name} is empty` : `${name} cannot be read or is empty`;
  throw new ExhibitError('CONFIG_INVALID', `api.oidc.clientSecret: ${where}.`);
}
