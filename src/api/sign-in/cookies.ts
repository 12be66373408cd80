/** Names of cookies: on https those that only this host can set, for the whole of it. */
export function cookieNames(origin: string | null): { readonly session: string; readonly browser: string } {
  const prefix = origin?.startsWith('https:') ? '__Host-' : '';
  return { session: `${prefix}exhibit_session`, browser: `${prefix}exhibit_sign_in` };
}

/** The value of a cookie in a request; null when it is not there. */
export function cookieIn(header: string | undefined, wanted: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === wanted && value) return value;
  }
  return null;
}

/**
 * A cookie that no script reads.
 *
 * @param sameSite `Lax`: it is there when another site, the issuer, sends the browser here
 * @param seconds 0: it is taken away
 */
export function cookieText(
  name: string,
  value: string,
  { sameSite, seconds }: { readonly sameSite: 'Strict' | 'Lax'; readonly seconds: number },
): string {
  const secure = name.startsWith('__Host-') ? '; Secure' : '';
  return `${name}=${value}; HttpOnly; SameSite=${sameSite}; Path=/; Max-Age=${seconds}${secure}`;
}
