/** Bytes from `start` to before `end`. */
export interface Bytes {
  readonly start: number;
  readonly end: number;
}

/**
 * What a `Range` header asks for of so many bytes: null for all of them, also when it is of a form that may be
 * ignored (several ranges, another unit).
 *
 * @source RFC 9110, section 14
 */
export function byteRange(header: string | undefined, size: number): Bytes | 'unsatisfiable' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found) return null;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  return start >= size ? 'unsatisfiable' : { start, end };
}
