/** A sentence of a record with its instants as people read them: `2026-08-14 14:02 UTC`. */
export function withPlainTimes(sentence: string): string {
  return sentence.replaceAll(
    /(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?Z/g,
    (_, day: string, minute: string, second?: string) =>
      `${day} ${minute}${second === undefined || second === '00' ? '' : `:${second}`} UTC`,
  );
}
