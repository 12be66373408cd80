import { readSignedPdf, type SignedPdf } from '../signing/pdf-reader.ts';
import type { Entries } from './lists.ts';
import { REPORT, volumeName, volumeNumber } from './names.ts';
import type { MeasuredContainer } from './open-container.ts';
import { failed, passed } from './verification.ts';

/** The documents that reports embed: a container has the one of a pack or, if it has none, that of a case. */
const PACK_DATA = 'pack.json';
const CASE_DATA = 'case.json';

/** A file of the report. */
export interface Volume {
  readonly name: string;
  readonly number: number;
  readonly pdf: SignedPdf;
}

/** Names of the volumes that a container has, in the order of their numbers. */
export function volumesOf(files: Entries): readonly string[] {
  const numbers = [...files.keys()].flatMap((name) => volumeNumber(name) ?? []);
  return numbers.toSorted((a, b) => a - b).map(volumeName);
}

/** Reads volumes, each signed as a whole. @throws SIGNATURE_INVALID, PACK_INVALID for the first that is not */
export function readVolumes(
  files: Entries,
  names: readonly string[],
): { value: readonly Volume[]; detail: string } {
  const value = names.map((name) => readVolume(files, name));
  const bytes = names.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
  const each = names.length > 1 ? `, in each of ${names.length} volumes` : '';
  return { value, detail: `All ${bytes} bytes but the signature value itself, in one revision${each}.` };
}

function readVolume(files: Entries, name: string): Volume {
  try {
    return { name, number: volumeNumber(name) ?? 0, pdf: readSignedPdf(files.get(name) ?? Buffer.alloc(0)) };
  } catch (cause) {
    throw ofVolume(name, cause);
  }
}

/** What was thrown about a volume, which names it unless it is the first. */
export function ofVolume(name: string, cause: unknown): unknown {
  return name !== REPORT && cause instanceof Error ? failed(`${name}: ${cause.message}`) : cause;
}

/** True when the files or the report speak of several volumes. */
export function isDivided(volumes: readonly Volume[]): boolean {
  return volumes.some(({ number, pdf }) => number > 1 || pdf.about('ExhibitVolume') !== null);
}

/**
 * Checks that the volumes are all that the report has, each of this pack.
 *
 * @param statement - what the statement says about volumes; null without a statement
 * @throws PACK_INVALID otherwise
 */
export function checkVolumes(
  { digests }: MeasuredContainer,
  all: readonly Volume[],
  statement: { readonly volumes: unknown } | null,
): { value: true; detail: string } {
  const pack = digests.get(PACK_DATA)?.toString('hex');
  for (const volume of all) checkVolume(volume, { all, pack });
  const total = totalOf(all);
  const missing = Array.from({ length: total }, (_, index) => volumeName(index + 1)).find(
    (name) => !all.some((volume) => volume.name === name),
  );
  if (missing !== undefined)
    throw failed(`The report has ${total} volumes, and ${missing} is not in the container.`);
  if (statement && statement.volumes !== total)
    throw failed(
      `The report has ${total} volumes, and the statement says ${statement.volumes ?? 'nothing of volumes'}.`,
    );
  return passed(`${total} volumes, each with the digest of ${PACK_DATA}.`);
}

/** Volumes that the report has, as the first of those that are there says. */
function totalOf([first]: readonly Volume[]): number {
  return Number(/^\d+ of (\d+)$/.exec(first?.pdf.about('ExhibitVolume') ?? '')?.[1] ?? 1);
}

function checkVolume(
  { name, number, pdf }: Volume,
  { all, pack }: { all: readonly Volume[]; pack: string | undefined },
): void {
  const says = pdf.about('ExhibitVolume') ?? 'nothing';
  const total = totalOf(all);
  if (says !== `${number} of ${total}` || number > total)
    throw failed(
      `${name} should be volume ${number} of ${total} of the report, and says of itself: ${says}.`,
    );
  if (pdf.about('ExhibitPack') !== `sha256:${pack}`)
    throw failed(`${name} is a volume of the report of another pack.`);
}

/** Name of the document that the report of these files should carry. */
export function dataOf(entries: Entries | null): string {
  return entries?.has(CASE_DATA) && !entries.has(PACK_DATA) ? CASE_DATA : PACK_DATA;
}

/** Checks that the document inside the report is the one beside it. @throws PACK_INVALID, SIGNATURE_INVALID otherwise */
export function compareData(
  files: Entries,
  report: SignedPdf,
  name: string,
): { value: true; detail: string } {
  const data = report.attachment(name);
  if (!files.get(name)?.equals(data))
    throw failed(`The ${name} inside the report differs from the one beside it.`);
  return passed(`${data.length} bytes of ${name}.`);
}
