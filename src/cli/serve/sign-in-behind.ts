import type { TokenVerifier } from '../../api/oidc.ts';
import type { SignIn } from '../../api/sign-in/sign-in.ts';
import type { ApiConfig } from '../../config/api.ts';
import { readClientSecret } from '../../config/client-secret.ts';
import type { Io } from '../io.ts';

/** The sign-in of a configuration that names a client of the issuer; null when it names none. @throws CONFIG_INVALID without its secret */
export async function signInBehind(
  { oidc, publicUrl }: ApiConfig,
  { verify, io }: { readonly verify: TokenVerifier; readonly io: Io },
): Promise<SignIn | null> {
  if (!oidc?.clientId || publicUrl === null) return null;
  const { clientId, clientSecret } = oidc;
  const secret = clientSecret === undefined ? null : await readClientSecret(clientSecret, io.env);
  const { issuerClient } = await import('../../api/sign-in/issuer-client.ts');
  const { signIn } = await import('../../api/sign-in/sign-in.ts');
  const client = issuerClient({ ...oidc, clientId }, { publicUrl, secret });
  return signIn(client, { issuer: oidc.issuer, publicUrl, verify, now: io.now });
}
