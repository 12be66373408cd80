/** Fields that people know a thing by, the best first. */
const TELLING = [/^name$/i, /name$/i, /^title$/i, /arn$/i, /^id$/i, /(id|key|path|prefix)$/i] as const;

/** What a value of JSON is about, in one text: its name, or else its first text; null when it tells none. */
export function previewOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  for (const telling of TELLING) {
    const found = texts.find(([name]) => telling.test(name));
    if (found) return found[1];
  }
  return texts[0]?.[1] ?? null;
}
