/** An instant of a pack as people sort and read it, still in UTC: `2026-07-01 09:30:00.123 UTC`. */
export function utc(instant: string): string {
  return instant.replace('T', ' ').replace(/Z$/, ' UTC');
}

/** Entries of a list, one a line; nothing for an empty list. */
export function lines(list: readonly string[]): string | null {
  return list.length === 0 ? null : list.join('\n');
}

/** `yes` or `no`, which stay words in every language of a spreadsheet. */
export function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
