import { ExhibitError } from '../core/errors.ts';

/** Names that a container has of its own; no file of a pack may have one of them. */
export const OWN = {
  mimetype: 'mimetype',
  manifest: 'manifest.json',
  instructions: 'VERIFY.txt',
  sums: 'SHA256SUMS',
  asicManifest: 'META-INF/ASiCManifest001.xml',
  signature: 'META-INF/signature001.p7s',
} as const;

/** Content of `mimetype`, which tells an ASiC-E container from any other zip. */
export const MIMETYPE = 'application/vnd.etsi.asic-e+zip';

/** What people read, or its first volume; it is stored uncompressed and carries a signature of its own. */
export const REPORT = 'report.pdf';

/** The name of a volume of the report, from 1: a report of one volume is the first. */
export function volumeName(volume: number): string {
  return volume === 1 ? REPORT : `report-${volume}.pdf`;
}

/** The number of the volume that has this name; null for any other file. */
export function volumeNumber(name: string): number | null {
  if (name === REPORT) return 1;
  const number = Number(/^report-([1-9]\d{0,3})\.pdf$/.exec(name)?.[1] ?? 0);
  return number > 1 ? number : null;
}

const LONGEST_NAME = 240;

/**
 * Why a name can not stand in a container, or null: names are relative paths with forward slashes that mean the same
 * place on every file system, and that every line-based list can hold.
 */
export function nameFault(name: string): string | null {
  if (name === '' || name.length > LONGEST_NAME) return `is empty or longer than ${LONGEST_NAME} characters`;
  if (!/^[\x20-\x7e]+$/.test(name)) return 'has characters outside printable ASCII';
  if (/[\\:*?"<>|]/.test(name)) return 'has a character that some file systems refuse';
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..' || /[ .]$|^ /.test(part))) {
    return 'has an empty, dotted or space-ended part';
  }
  return null;
}

/**
 * Refuses names that can not stand in a container, and two that differ in nothing but case: on many file systems one
 * would overwrite the other.
 *
 * @throws PACK_INVALID naming the first
 */
export function refuseBadNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const fault = nameFault(name);
    if (fault) throw new ExhibitError('PACK_INVALID', `The name ${JSON.stringify(name)} ${fault}.`);
    const folded = name.toLowerCase();
    if (seen.has(folded))
      throw new ExhibitError('PACK_INVALID', `The name ${JSON.stringify(name)} occurs twice.`);
    seen.add(folded);
  }
}
