import { buildContainer, type PackFile } from '../../src/container/build-container.ts';
import { openContainer } from '../../src/container/open-container.ts';
import { statementFor } from '../../src/container/statement.ts';
import type { VerificationStep } from '../../src/container/verification.ts';
import { verifyContainer } from '../../src/container/verify-container.ts';
import { writeZip } from '../../src/core/zip-writer.ts';
import { signStatement } from '../../src/signing/dsse.ts';
import { signPdf } from '../../src/signing/pades.ts';
import type { Signer } from '../../src/signing/signer.ts';
import { NOW } from '../signing/authority-of.ts';
import { samplePdf } from '../signing/sample-pdf.ts';

/** A container and the statement beside it. */
export interface SamplePack {
  readonly container: Buffer;
  readonly bundle: Buffer;
}

const DATA = Buffer.from('{"id":"pack-1"}');

/** The files of a small pack; the report is signed by the given signer. */
export async function sampleFiles(signer: Signer): Promise<PackFile[]> {
  return [
    json('pack.json', DATA.toString(), null),
    json('evidence/111122223333/eu-west-1/endpoints.json', '{"endpoints":[]}', '2026-11-20T09:00:00Z'),
    json('evidence/111122223333/eu-west-1/models.json', '{"models":[]}', '2026-11-20T09:00:01Z'),
    {
      name: 'report.pdf',
      bytes: await signPdf(await samplePdf({ attachment: DATA }), signer),
      mediaType: 'application/pdf',
      collectedAt: null,
    },
  ];
}

/** A JSON file of a pack. */
export function json(name: string, text: string, collectedAt: string | null): PackFile {
  return { name, bytes: Buffer.from(text), mediaType: 'application/json', collectedAt };
}

/** A pack of these files, signed as a run does it. */
export async function packOf(
  signer: Signer,
  files?: readonly PackFile[],
  signedAt = NOW,
): Promise<SamplePack> {
  const all = files ?? (await sampleFiles(signer));
  const container = await buildContainer({ files: all, signer, signedAt });
  const subjects = all.filter(({ name }) => name === 'report.pdf' || name === 'pack.json');
  const statement = statementFor({ name: 'pack.zip', bytes: container }, subjects, { id: 'pack-1' });
  return { container, bundle: await signStatement(statement, signer) };
}

/** The container as a new zip, well formed, after somebody changed its files. */
export async function repacked(
  container: Buffer,
  change: (files: Map<string, Buffer>) => void,
): Promise<Buffer> {
  const files = new Map(openContainer(container));
  change(files);
  return writeZip(files, new Set(['mimetype', 'report.pdf']), NOW);
}

/** Verifies with what the test gives, at the time of signing. */
export function verify(
  pack: { container: Buffer; bundle: Buffer | null },
  root: string | null,
  at: Date | null = NOW,
  timestampRoot: string | null = null,
): VerificationStep[] {
  const bytesOf = (pem: string | null) => (pem === null ? [] : [Buffer.from(pem)]);
  return verifyContainer({ ...pack, roots: bytesOf(root), timestampRoots: bytesOf(timestampRoot), at });
}

/** Ids of the steps with this outcome. */
export function idsOf(steps: readonly VerificationStep[], outcome: VerificationStep['outcome']): string[] {
  return steps.filter((step) => step.outcome === outcome).map(({ id }) => id);
}
