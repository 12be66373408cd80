import type { SignedStatement } from '../signing/bundle-reader.ts';
import { type ReadSignature, readCms } from '../signing/cms-reader.ts';
import { readSignedPdf, type SignedPdf } from '../signing/pdf-reader.ts';
import { type Entries, sha256 } from './lists.ts';
import { REPORT, volumeName, volumeNumber } from './names.ts';
import type { MeasuredContainer } from './open-container.ts';
import { both, failed, passed, type Verification } from './verification.ts';

const STEPS = {
  volumes: { id: 'report-volumes', title: 'All volumes of the report are there, and each is of this pack' },
  coverage: {
    id: 'report-coverage',
    title: 'The signature of the report covers all of it and allows no change',
  },
  report: { id: 'report-signature', title: 'The report is signed by the signer of the container' },
  data: { id: 'report-data', title: 'The data inside the report is the data in the container' },
} as const;

/** The documents that reports embed: a container has the one of a pack or, if it has none, that of a case. */
const PACK_DATA = 'pack.json';
const CASE_DATA = 'case.json';

/** What earlier steps found, null where they did not pass. */
interface Found {
  readonly opened: MeasuredContainer | null;
  readonly signature: ReadSignature | null;
  readonly statement: SignedStatement | null;
}

/** A file of the report. */
interface Volume {
  readonly name: string;
  readonly number: number;
  readonly pdf: SignedPdf;
}

/**
 * Adds the steps about the report. Gives the signatures of its volumes in their order, when all of them hold.
 */
export function verifyReport(
  verification: Verification,
  { opened, signature, statement }: Found,
): readonly ReadSignature[] {
  const names = opened && volumesOf(opened.files);
  if (names?.length === 0) {
    for (const step of [STEPS.coverage, STEPS.report, STEPS.data]) {
      verification.skip(step, `The container has no ${REPORT}.`);
    }
    return [];
  }
  const volumes = verification.run(STEPS.coverage, both(opened, names), ([{ files }, all]) => {
    const value = all.map((name) => readVolume(files, name));
    const bytes = all.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
    const each = all.length > 1 ? `, in each of ${all.length} volumes` : '';
    return { value, detail: `All ${bytes} bytes but the signature value itself, in one revision${each}.` };
  });
  verifyVolumes(verification, { opened, volumes, statement });
  const signed = verification.run(STEPS.report, both(volumes, signature), ([all, container]) => ({
    value: all.map((volume) => readSignature(volume, container)),
    detail: 'Same certificate as the container.',
  }));
  compareData(verification, opened?.files ?? null, volumes);
  return signed ?? [];
}

/** Names of the volumes that a container has, in the order of their numbers. */
function volumesOf(files: Entries): readonly string[] {
  const numbers = [...files.keys()].flatMap((name) => volumeNumber(name) ?? []);
  return numbers.toSorted((a, b) => a - b).map(volumeName);
}

function readVolume(files: Entries, name: string): Volume {
  try {
    return { name, number: volumeNumber(name) ?? 0, pdf: readSignedPdf(files.get(name) ?? Buffer.alloc(0)) };
  } catch (cause) {
    if (name !== REPORT && cause instanceof Error) throw failed(`${name}: ${cause.message}`);
    throw cause;
  }
}

function readSignature({ name, pdf }: Volume, container: ReadSignature): ReadSignature {
  const value = signatureOf(name, pdf);
  if (value.signer.der.equals(container.signer.der)) return value;
  throw failed(
    name === REPORT ? 'The report was signed by somebody else.' : `${name} was signed by somebody else.`,
  );
}

function signatureOf(name: string, pdf: SignedPdf): ReadSignature {
  try {
    return readCms(pdf.cms, sha256(Buffer.concat(pdf.covered)), 'pdf');
  } catch (cause) {
    if (name !== REPORT && cause instanceof Error) throw failed(`${name}: ${cause.message}`);
    throw cause;
  }
}

/** Adds the step about several volumes, unless neither the files nor the report nor the statement speak of them. */
function verifyVolumes(
  verification: Verification,
  { opened, volumes, statement }: Pick<Found, 'opened' | 'statement'> & { volumes: readonly Volume[] | null },
): void {
  const stated = statement?.statement.predicate.volumes;
  const isDivided = (volumes ?? []).some(
    ({ number, pdf }) => number > 1 || pdf.about('ExhibitVolume') !== null,
  );
  if (!isDivided && stated === undefined) return;
  verification.run(STEPS.volumes, both(opened, volumes), ([{ digests }, all]) => {
    const pack = digests.get(PACK_DATA)?.toString('hex');
    for (const volume of all) checkVolume(volume, { all, pack });
    const total = totalOf(all);
    const missing = Array.from({ length: total }, (_, index) => volumeName(index + 1)).find(
      (name) => !all.some((volume) => volume.name === name),
    );
    if (missing !== undefined)
      throw failed(`The report has ${total} volumes, and ${missing} is not in the container.`);
    if (statement && stated !== total)
      throw failed(
        `The report has ${total} volumes, and the statement says ${stated ?? 'nothing of volumes'}.`,
      );
    return passed(`${total} volumes, each with the digest of ${PACK_DATA}.`);
  });
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

function compareData(
  verification: Verification,
  entries: Entries | null,
  volumes: readonly Volume[] | null,
): void {
  const name = entries?.has(CASE_DATA) && !entries.has(PACK_DATA) ? CASE_DATA : PACK_DATA;
  const first = volumes?.[0]?.pdf ?? null;
  if (first && !first.names.includes(name)) {
    verification.skip(STEPS.data, `The report carries no ${name}.`);
    return;
  }
  verification.run(STEPS.data, both(entries, first), ([found, report]) => {
    const data = report.attachment(name);
    if (!found.get(name)?.equals(data))
      throw failed(`The ${name} inside the report differs from the one beside it.`);
    return passed(`${data.length} bytes of ${name}.`);
  });
}
