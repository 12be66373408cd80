/** Replaces one secret by its marker. */
export type Mark = (secret: string) => string;

/** Names under which a secret stands, in any spelling: `DB_PASSWORD`, `apiKey`, `hf-token`. */
const SECRET_NAME =
  /(passw(or)?d|passwd|passphrase|secret|api[-_.]?key|access[-_.]?token|auth[-_.]?token|refresh[-_.]?token|bearer|private[-_.]?key|credentials?|session[-_.]?token|connection[-_.]?string|(^|[-_.])(token|pwd|pass|auth)$|[a-z]Token$|access[-_.]?key$|signature$)/i;

/** Names that look like it and hold what a run needs: the place in a listing, or the name of a secret. */
const HARMLESS_NAME =
  /^((next|continuation|pagination|client(Request)?|idempotency)[-_]?token|marker|nextmarker|(secret|credential|key)s?[-_]?(arn|id|name)s?|.*(secret|credentials?|token|key)[-_]?(arn|id|name|type|provider|count|length|limit|size)s?|.*[-_]tokens|(eos|bos|pad|sep|cls|unk|mask)[-_]?token)$/i;

/** True for the name of a setting, parameter or field whose value is a secret. */
export function namesSecret(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}

const MARKER = /\[redacted hmac-sha256:[0-9a-f]{16}\]/;

/** True for text that holds nothing but a marker. */
export function isMarker(text: string): boolean {
  return new RegExp(`^${MARKER.source}$`).test(text);
}

/** A pattern, and which of its groups is the secret (the whole match when left out). */
interface Pattern {
  readonly shape: RegExp;
  readonly keep?: number;
}

/** `keep` counts the groups in front of the secret that stay; the last group is the secret. */
const PATTERNS: readonly Pattern[] = [
  { shape: /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g },
  // A presigned address: all of its query, since the signature is good only with the rest.
  {
    shape:
      /(https?:\/\/[^\s"'<>?]+\?)([^\s"'<>]*(?:X-Amz-Signature|X-Amz-Security-Token|Signature)=[^\s"'<>]*)/gi,
    keep: 1,
  },
  { shape: /([a-z][a-z0-9+.-]*:\/\/[^\s:/@"'<>]*:)([^\s@"'<>]+)(?=@)/gi, keep: 1 },
  { shape: /(\b(?:bearer|basic)\s+)([A-Za-z0-9._~+/-]{16,}=*)/gi, keep: 1 },
  { shape: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g },
  { shape: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|glpat-[A-Za-z0-9_-]{20,})/g },
  {
    shape:
      /\b(?:xox[abeprs]-[A-Za-z0-9-]{10,}|hf_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}|sk_live_[A-Za-z0-9]{20,}|AIza[A-Za-z0-9_-]{35})/g,
  },
  // Session tokens of STS begin so.
  { shape: /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=]{40,}/g },
  // `"password": "x"` inside JSON text, also when its quotes are escaped.
  { shape: /(\\*"([A-Za-z0-9_.-]+)\\*"\s*:\s*\\*")((?:[^"\\]|\\[^"])+)(?=\\*")/g, keep: 2 },
  // `password=x`, `aws_secret_access_key: x`, `--token x` in a command line or a settings text.
  {
    shape:
      /((?:^|[\s;,&?"'({[])(?:-{1,2}|export\s+)?([A-Za-z][A-Za-z0-9_.-]*)\s*(?:=|:\s)\s*["']?)([^\s;,&"'()]+)/g,
    keep: 2,
  },
  { shape: /((?:^|\s)--?([A-Za-z][A-Za-z0-9_.-]*)\s+)([^\s-][^\s]*)/g, keep: 2 },
];

/** The text with every secret replaced that can be told by its form or by the name in front of it. */
export function redactText(text: string, mark: Mark): string {
  if (text.length < 4) return text;
  return PATTERNS.reduce((current, pattern) => replaced(current, pattern, mark), text);
}

function replaced(text: string, { shape, keep = 0 }: Pattern, mark: Mark): string {
  return text.replace(shape, (whole: string, ...rest: unknown[]) => {
    const groups = rest.filter((group) => typeof group === 'string');
    if (keep === 0) return MARKER.test(whole) ? whole : mark(whole);
    const [before = '', name = '', value = ''] = keep === 1 ? [groups[0], '', groups[1]] : groups;
    if (keep === 2 && !namesSecret(name)) return whole;
    return MARKER.test(value) ? whole : `${before}${mark(value)}`;
  });
}
