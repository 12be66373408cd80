import type { SignedStatement } from '../signing/bundle-reader.ts';
import { type ReadSignature, readCms } from '../signing/cms-reader.ts';
import { sha256 } from './lists.ts';
import { REPORT } from './names.ts';
import type { MeasuredContainer } from './open-container.ts';
import {
  checkVolumes,
  compareData,
  dataOf,
  isDivided,
  ofVolume,
  readVolumes,
  type Volume,
  volumesOf,
} from './report-volumes.ts';
import { REPORT_STEPS as STEPS } from './steps.ts';
import { both, failed, type Verification } from './verification.ts';

/** What earlier steps found, null where they did not pass. */
interface Found {
  readonly opened: MeasuredContainer | null;
  readonly signature: ReadSignature | null;
  readonly statement: SignedStatement | null;
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
  const volumes = verification.run(STEPS.coverage, both(opened, names), ([{ files }, all]) =>
    readVolumes(files, all),
  );
  verifyVolumes(verification, { opened, volumes, statement });
  const signed = verification.run(STEPS.report, both(volumes, signature), ([all, container]) => ({
    value: all.map((volume) => readSignature(volume, container)),
    detail: 'Same certificate as the container.',
  }));
  verifyData(verification, opened, volumes);
  return signed ?? [];
}

function readSignature({ name, pdf }: Volume, container: ReadSignature): ReadSignature {
  const value = signatureOf(name, pdf);
  if (value.signer.der.equals(container.signer.der)) return value;
  throw failed(
    name === REPORT ? 'The report was signed by somebody else.' : `${name} was signed by somebody else.`,
  );
}

function signatureOf(name: string, pdf: Volume['pdf']): ReadSignature {
  try {
    return readCms(pdf.cms, sha256(Buffer.concat(pdf.covered)), 'pdf');
  } catch (cause) {
    throw ofVolume(name, cause);
  }
}

/** Adds the step about several volumes, unless neither the files nor the report nor the statement speak of them. */
function verifyVolumes(
  verification: Verification,
  { opened, volumes, statement }: Pick<Found, 'opened' | 'statement'> & { volumes: readonly Volume[] | null },
): void {
  const stated = statement?.statement.predicate.volumes;
  if (!isDivided(volumes ?? []) && stated === undefined) return;
  verification.run(STEPS.volumes, both(opened, volumes), ([container, all]) =>
    checkVolumes(container, all, statement && { volumes: stated }),
  );
}

function verifyData(
  verification: Verification,
  opened: MeasuredContainer | null,
  volumes: readonly Volume[] | null,
): void {
  const name = dataOf(opened?.files ?? null);
  const first = volumes?.[0]?.pdf ?? null;
  if (first && !first.names.includes(name)) {
    verification.skip(STEPS.data, `The report carries no ${name}.`);
    return;
  }
  verification.run(STEPS.data, both(opened, first), ([{ files }, report]) =>
    compareData(files, report, name),
  );
}
