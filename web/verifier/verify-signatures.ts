import { sha256 } from '../../src/container/lists.ts';
import { OWN, REPORT } from '../../src/container/names.ts';
import { type MeasuredContainer, measuredContainer } from '../../src/container/open-container.ts';
import {
  checkVolumes,
  compareData,
  dataOf,
  isDivided,
  ofVolume,
  readVolumes,
  type Volume,
  volumesOf,
} from '../../src/container/report-volumes.ts';
import { CONTAINER_STEPS, REPORT_STEPS } from '../../src/container/steps.ts';
import { both, failed, passed } from '../../src/container/verification.ts';
import { checkAsicManifest, checkManifest, checkSums } from '../../src/container/verify-lists.ts';
import { type ReadSignature, readSignedData } from './cryptography/signed-data.ts';
import { readStatement, type SignedStatement } from './cryptography/statement.ts';
import type { Steps } from './steps.ts';

/** What is found about a container, null where a step did not pass. */
export interface Found {
  readonly opened: MeasuredContainer | null;
  readonly signature: ReadSignature | null;
  readonly statement: SignedStatement | null;
  /** Signatures of the volumes of the report. */
  readonly volumes: readonly ReadSignature[];
}

/** Adds the steps about the container, its lists, its statement and its report, in the order of `exhibit verify`; `hear` is told how many bytes are unpacked. */
export async function verifySignatures(
  steps: Steps,
  { container, bundle }: { readonly container: Buffer; readonly bundle: Buffer | null },
  hear: (done: number) => void,
): Promise<Found> {
  const opened = await steps.run(CONTAINER_STEPS.zip, container, (bytes) => {
    const value = measuredContainer(bytes, hear);
    return { value, detail: `${value.files.size} files, no byte outside of them.` };
  });
  const signature = await steps.run(CONTAINER_STEPS.signature, opened, readSignature);
  await steps.run(CONTAINER_STEPS.files, opened, ({ files, digests }) =>
    passed(`${checkAsicManifest(files, digests)} files.`),
  );
  await steps.run(CONTAINER_STEPS.sums, opened, ({ files, digests }) =>
    passed(`${checkSums(files, digests)} files.`),
  );
  await steps.run(CONTAINER_STEPS.manifest, opened, (all) => passed(`${checkManifest(all)} files.`));
  const statement = await verifyStatement(steps, { container, bundle }, both(opened, signature));
  const volumes = await verifyReport(steps, { opened, signature, statement });
  return { opened, signature, statement, volumes };
}

async function readSignature({
  files,
}: MeasuredContainer): Promise<{ detail: string; value: ReadSignature }> {
  const [list, cms] = [files.get(OWN.asicManifest), files.get(OWN.signature)];
  if (!list || !cms) throw failed('The container has no signed list.');
  const value = await readSignedData(cms, list, 'asic');
  return {
    value,
    detail: `Signed at ${value.signingTime?.toISOString() ?? 'no stated time'} as the signer claims.`,
  };
}

async function verifyStatement(
  steps: Steps,
  { container, bundle }: { readonly container: Buffer; readonly bundle: Buffer | null },
  given: [MeasuredContainer, ReadSignature] | null,
): Promise<SignedStatement | null> {
  if (bundle === null) {
    const why = 'No bundle was given. It is the only layer that covers every byte of the container.';
    steps.skip(CONTAINER_STEPS.statement, why);
    steps.skip(CONTAINER_STEPS.subjects, why);
    return null;
  }
  const statement = await steps.run(CONTAINER_STEPS.statement, given, async ([, { signer }]) => ({
    value: await readStatement(bundle, signer),
    detail: 'The signature holds for the key that signed the container.',
  }));
  const opened = given?.[0] ?? null;
  await steps.run(CONTAINER_STEPS.subjects, both(opened, statement), ([{ digests }, signed]) => {
    const [first, ...others] = signed.statement.subject;
    if (first?.digest.sha256 !== sha256(container).toString('hex'))
      throw failed('The container is not the one that the statement is about: its bytes differ.');
    const wrong = others.find(({ name, digest }) => digests.get(name)?.toString('hex') !== digest.sha256);
    if (wrong)
      throw failed(
        `The file that the statement names ${JSON.stringify(wrong.name)} is not in the container.`,
      );
    return passed(`The container and ${others.length} of its files.`);
  });
  return statement;
}

async function verifyReport(
  steps: Steps,
  { opened, signature, statement }: Omit<Found, 'volumes'>,
): Promise<readonly ReadSignature[]> {
  const names = opened && volumesOf(opened.files);
  if (names?.length === 0) {
    for (const step of [REPORT_STEPS.coverage, REPORT_STEPS.report, REPORT_STEPS.data])
      steps.skip(step, `The container has no ${REPORT}.`);
    return [];
  }
  const volumes = await steps.run(REPORT_STEPS.coverage, both(opened, names), ([{ files }, all]) =>
    readVolumes(files, all),
  );
  const stated = statement?.statement.predicate.volumes;
  if (isDivided(volumes ?? []) || stated !== undefined)
    await steps.run(REPORT_STEPS.volumes, both(opened, volumes), ([all, read]) =>
      checkVolumes(all, read, statement && { volumes: stated }),
    );
  const signed = await steps.run(REPORT_STEPS.report, both(volumes, signature), async ([all, first]) => {
    const value = [];
    for (const volume of all) value.push(await signatureOf(volume, first));
    return { value, detail: 'Same certificate as the container.' };
  });
  await verifyData(steps, opened, volumes);
  return signed ?? [];
}

async function signatureOf({ name, pdf }: Volume, container: ReadSignature): Promise<ReadSignature> {
  const value = await readSignedData(pdf.cms, Buffer.concat(pdf.covered), 'pdf').catch((cause: unknown) => {
    throw ofVolume(name, cause);
  });
  if (!value.signer.der.equals(container.signer.der)) throw failed(`${name} was signed by somebody else.`);
  return value;
}

async function verifyData(
  steps: Steps,
  opened: MeasuredContainer | null,
  volumes: readonly Volume[] | null,
): Promise<void> {
  const name = dataOf(opened?.files ?? null);
  const first = volumes?.[0]?.pdf ?? null;
  if (first && !first.names.includes(name))
    return steps.skip(REPORT_STEPS.data, `The report carries no ${name}.`);
  await steps.run(REPORT_STEPS.data, both(opened, first), ([{ files }, report]) =>
    compareData(files, report, name),
  );
}
