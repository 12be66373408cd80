/**
 * The most that a container may hold. The same limits when it is written and when it is read, so that nothing is
 * written that would later be refused, and no small file can make a reader unpack without end.
 */
export const LIMITS = {
  files: 60_000,
  bytesPerFile: 2 ** 29,
  bytes: 2 ** 31,
} as const;
