import { type Digest, hexOf } from '../../core/digest.ts';

/** A line of a manifest. @source RFC 8493, section 2.1.3 */
export function manifestLine(digest: Digest, name: string): string {
  return `${hexOf(digest)}  ${encodedPath(name)}\n`;
}

/** Line ends and the percent sign itself are the only characters that a path in a manifest may not have. */
function encodedPath(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
