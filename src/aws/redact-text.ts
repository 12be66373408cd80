/** Replaces one secret by its marker. */
export type Mark = (secret: string) => string;

/** Names that people give to secrets, in any spelling: `DB_PASSWORD`, `apiKey`, `hf-token`. */
const SECRET_NAME = new RegExp(
  [
    'passw(or)?d',
    'passwd',
    'passphrase',
    'secret',
    'credential',
    'bearer',
    'private[-_.]?key',
    '(api|access|account|subscription|signing|master|shared|ssh|encryption)[-_.]?key$',
    '(^|[-_.])(token|pwd)$',
    '[-_.]pass$',
    '(access|auth|refresh|session|security|api|hf|id)[-_.]?token$',
    'connection[-_.]?string',
  ].join('|'),
  'i',
);

/** Names that look like it and hold the name of a secret, a place in a listing or a part of a vocabulary. */
const HARMLESS_NAME = new RegExp(
  [
    '^(next|continuation|pagination|client|client[-_]?request|idempotency)[-_]?token$',
    '(secret|credentials?|token|key)s?[-_]?(provider)?[-_]?(arn|id|name|type|count|length|limit|size)s?$',
    '^(eos|bos|pad|sep|cls|unk|mask)[-_]token$',
  ].join('|'),
  'i',
);

/** True for the name of a setting, parameter or field whose value is a secret. */
export function namesSecret(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}

/** True for a value that names where a secret or a key is kept, and is none. */
export function isReference(value: string): boolean {
  return /^(arn:|alias\/)/.test(value);
}

/**
 * True for 40 characters that look drawn by lot, as those of a secret access key: capitals, small letters and digits
 * that change places often. A path of 40 characters is made of words, and a commit id of hexadecimal digits.
 */
export function looksLikeSecretKey(text: string): boolean {
  if (!/^[A-Za-z0-9/+]{40}$/.test(text)) return false;
  if (!(/[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9/+]/.test(text))) return false;
  const parts = text.split('/');
  const words = parts.filter((part) => part.length > 2 && /^[A-Z]?[a-z]*[0-9]*$/.test(part));
  if (words.length * 2 > parts.length) return false;
  const sorts = [...text].map(sortOf);
  return sorts.filter((sort, index) => index > 0 && sort !== sorts[index - 1]).length >= LEAST_CHANGES;
}

/** Characters drawn by lot change their sort 25 times in 40; fewer than 14 times in about one key of ten thousand. */
const LEAST_CHANGES = 14;

function sortOf(character: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/].findIndex((sort) => sort.test(character));
}

const MARKER = /(\[redacted hmac-sha256:[0-9a-f]{16}\])/;

/** True for text that holds nothing but a marker. */
export function isMarker(text: string): boolean {
  return new RegExp(`^${MARKER.source}$`).test(text);
}

/**
 * Groups of a shape: `before` stays, `secret` goes (the whole match when there is no such group), and with a
 * `name` only when that names a secret. Repetitions in front of a fixed part are bounded, so that a long text
 * costs no more than its length.
 */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  // A presigned address: all of its query, since the signature is good only with the rest.
  /(?<before>https?:\/\/[^\s"'<>?]+\?)(?<secret>[^\s"'<>]*(?:X-Amz-Signature|X-Amz-Security-Token|Signature|[?&]sig)=[^\s"'<>]*)/gi,
  /(?<before>\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s:/@"'<>]{0,200}:)(?<secret>[^\s"'<>/]+)(?=@)/gi,
  /(?<before>\b(?:bearer|basic)\s+)(?<secret>[A-Za-z0-9._~+/-]{16,}=*)/gi,
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
  /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|glpat-[A-Za-z0-9_-]{20,})/g,
  /\b(?:xox[abeprs]-[A-Za-z0-9-]{10,}|hf_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9_-]{20,}|sk_live_[A-Za-z0-9]{20,})/g,
  /\b(?:AIza[A-Za-z0-9_-]{35}|ya29\.[A-Za-z0-9_-]{20,}|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})/g,
  /\b(?:npm_[A-Za-z0-9]{36}|pypi-[A-Za-z0-9_-]{40,}|dckr_pat_[A-Za-z0-9_-]{20,}|dapi[0-9a-f]{32})/g,
  /\b(?:nvapi-[A-Za-z0-9_-]{20,}|r8_[A-Za-z0-9]{30,}|gsk_[A-Za-z0-9]{30,}|rk_live_[A-Za-z0-9]{20,})/g,
  // Connection strings of storage and of queues.
  /(?<before>\b(?:AccountKey|SharedAccessKey|SharedAccessSignature)\s?=\s?)(?<secret>[^\s;"']+)/gi,
  // Session tokens of STS begin so.
  /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=]{40,}/g,
  // `"password": "x"` inside JSON text, also when its quotes are escaped.
  /(?<before>"(?<name>[A-Za-z0-9_.-]{1,100})\\{0,8}"\s{0,8}:\s{0,8}\\{0,8}")(?<secret>(?:[^"\\]|\\[^"])+)(?=\\{0,8}")/g,
  // `password=x`, `aws_secret_access_key: x` in a command line, an address or a settings text.
  /(?<before>(?:^|[\s;,&?"'=({[])(?:-{1,2}|export\s)?(?<name>[A-Za-z][A-Za-z0-9_.-]{0,100})\s{0,8}(?:=|:\s)\s{0,8}["']?)(?<secret>[^\s;&"']+)/g,
  // `--token x`
  /(?<before>(?:^|[\s="'([,])--?(?<name>[A-Za-z][A-Za-z0-9_.-]{0,100})\s{1,8})(?<secret>[^\s-]\S*)/g,
];

/** Something that every shape needs: most texts have none of it and are done. */
const WORTH_A_LOOK =
  /[=@"]|: |:\/\/|--|\s-[a-z]|^-|eyJ|gh[pousr]_|_pat_|glpat|xox|hf_|sk[-_]|AIza|IQoJ|F[wQ]o[GD]|bearer|basic|ya29|SG\.|npm_|pypi-|dapi|nvapi|r8_|gsk_|rk_|[a-z0-9/+]{40}/i;

/** The text with every secret replaced that can be told by its form or by the name in front of it. */
export function redactText(text: string, mark: Mark): string {
  if (!WORTH_A_LOOK.test(text)) return text;
  const shaped = SHAPES.reduce(
    (current, shape) => outsideMarkers(current, (part) => replaced(part, shape, mark)),
    text,
  );
  return outsideMarkers(shaped, (part) =>
    part.replace(FORTY, (run) => (looksLikeSecretKey(run) ? mark(run) : run)),
  );
}

const FORTY = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;

/** A marker must not be taken for the secret that it stands for. */
function outsideMarkers(text: string, change: (part: string) => string): string {
  if (!MARKER.test(text)) return change(text);
  return text
    .split(MARKER)
    .map((part) => (isMarker(part) ? part : change(part)))
    .join('');
}

/**
 * Every match replaced. After a name that means nothing the search goes on at what follows it, since that may be
 * the name of a secret: `result: password=x`.
 */
function replaced(text: string, shape: RegExp, mark: Mark): string {
  const search = new RegExp(shape);
  const parts: string[] = [];
  let copied = 0;
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const { before = '', name, secret } = found.groups ?? {};
    const value = secret ?? found[0];
    if (name !== undefined && (!namesSecret(name) || isReference(value))) {
      search.lastIndex = found.index + before.length - 1;
      continue;
    }
    const start = found.index + before.length;
    parts.push(text.slice(copied, start), mark(value));
    copied = start + value.length;
    search.lastIndex = Math.max(copied, found.index + 1);
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(copied);
}
