/** Lines that are sorted at once, in bytes: the memory of the database is a few times as much. */
export const SEGMENT_BYTES: number = 24 * 1024 * 1024;
