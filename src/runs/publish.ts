import { buildContainer, type PackFile, type UnreadFile } from '../container/build-container.ts';
import { volumeName, volumeNumber } from '../container/names.ts';
import { type Subject, statementFor } from '../container/statement.ts';
import { TIMESTAMP_TRUST } from '../container/steps.ts';
import { verifyContainer } from '../container/verify-container.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { type Digest, digestOf, hexOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type LineList, linesOf } from '../core/lines.ts';
import { evidenceText, type Sealed } from '../evidence/envelope.ts';
import type { Pack } from '../reports/pack.ts';
import { evidenceFile } from '../reports/pack-evidence.ts';
import { renderReport } from '../reports/pdf/report.ts';
import type { Statement } from '../signing/bundle-form.ts';
import { signStatement } from '../signing/dsse.ts';
import { addSignatureField, signPdf } from '../signing/pades.ts';
import type { Signer } from '../signing/signer.ts';
import type { Assessment } from './assess.ts';
import { documentFile } from './manual-records.ts';
import { PREVIOUS_FILE, packDocument } from './pack-files.ts';
import { BODIES_FOLDER, packOf } from './pack-of.ts';
import type { OnProgress } from './progress.ts';
import { recordedCalls } from './recorded-calls.ts';
import { type RunInputs, runInputsText } from './run-inputs.ts';
import { keptTranscript, transcriptFiles } from './transcript-files.ts';

/** What a run has to publish. */
export interface Publication {
  readonly inputs: RunInputs;
  readonly evidence: readonly Sealed[];
  readonly assessment: Assessment;
  /** Records of calls in canonical JSON, in order, and the contents beside them. */
  readonly lines: LineList;
  readonly bodies: ReadonlyMap<Digest, Uint8Array>;
  /** Bytes of the documents that travel in the pack, by path. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** The document of the pack before, which the inputs name by its digest; left out when they name none. */
  readonly previous?: Buffer | null | undefined;
}

/** How it is published. */
interface Publishing {
  readonly signer: Signer;
  /** The time that the signatures claim. */
  readonly signedAt: Date;
  readonly onProgress: OnProgress;
  /** A longer report is divided into volumes; left out: as `renderReport` does it. */
  readonly pagesPerVolume?: number;
}

/** A finished pack: two files that belong together. */
export interface PublishedPack {
  readonly pack: Pack;
  readonly name: string;
  readonly container: Buffer;
  readonly bundleName: string;
  readonly bundle: Buffer;
}

/**
 * Renders, signs, packs, and verifies what came out. With an RSA key the same publication, signer and time give the same bytes.
 *
 * @throws SIGNER_INVALID when the finished pack does not verify
 */
export async function publish(publication: Publication, given: Publishing): Promise<PublishedPack> {
  const { signer, signedAt } = given;
  const { inputs, evidence, lines, bodies } = publication;
  const transcript = keptTranscript(lines, bodies.size);
  const { assessment, previous = null } = publication;
  const pack = packOf(inputs, evidence, {
    ...{ assessment, transcript },
    recorded: recordedCalls(linesOf(lines)),
    previous: previous && packDocument(previous),
  });
  const packText = canonicalJson(pack);

  const volumes = await signedReport(pack, packText, given);
  const files: (PackFile | UnreadFile)[] = [
    ...volumes.map((bytes, index) => volumeFile(bytes, index + 1)),
    jsonFile('pack.json', packText, null),
    jsonFile('run.json', runInputsText(inputs), null),
    ...(previous ? [jsonFile(PREVIOUS_FILE, previous.toString('utf8'), null)] : []),
    ...evidence.map((one) => evidenceFileOf(one)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ...assessment.unlisted.files(),
    ...transcriptFiles(lines),
    ...[...bodies.keys()]
      .map((digest) => bodyFile(digest, bodies))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ...publication.inputs.documents.flatMap((document) => embeddedFile(document, publication.documents)),
  ];
  const container = await buildContainer({ files, signer, signedAt });
  const name = `${pack.id}.zip`;
  const named = new Map([
    ...volumes.map((bytes, index) => [volumeName(index + 1), bytes] as const),
    ['pack.json', Buffer.from(packText)],
  ]);
  const bundle = await signStatement(statementAbout(pack, { name, bytes: container }, named), signer);
  refuseUnverifiable({ container, bundle, root: signer.chain.at(-1), signedAt });
  return { pack, name, container, bundleName: `${name}.sigstore.json`, bundle };
}

/** The signed volumes; unsigned ones are let go one by one, so that the rest of the run holds the report once. */
async function signedReport(
  pack: Pack,
  packText: string,
  { signer, signedAt, onProgress, pagesPerVolume }: Publishing,
): Promise<readonly Buffer[]> {
  onProgress({ stage: 'rendering' });
  return await renderReport(pack, {
    packText,
    packDigest: digestOf(packText),
    ...(pagesPerVolume !== undefined && { pagesPerVolume }),
    onDocument: (doc) =>
      addSignatureField(doc, {
        name: pack.organization,
        reason: `Evidence pack ${pack.id}`,
        signedAt,
      }),
    finish: async (volume) => {
      onProgress({ stage: 'signing' });
      return signPdf(volume, signer);
    },
  });
}

/**
 * What is said about a pack beside it.
 *
 * @param files of the container in their order, of which the volumes of the report and the pack document are named
 */
export function statementAbout(
  pack: Pack,
  container: Subject,
  files: ReadonlyMap<string, Buffer>,
): Statement {
  const volumes = [...files].filter(([name]) => volumeNumber(name) !== null);
  const document = files.get('pack.json');
  const named = [
    ...volumes.map(([name, bytes]) => ({ name, bytes })),
    ...(document ? [{ name: 'pack.json', bytes: document }] : []),
  ];
  return statementFor(container, named, {
    id: pack.id,
    organization: pack.organization,
    period: pack.period,
    generatedAt: pack.generatedAt,
    accounts: pack.scope.accounts.map(({ id, regions }) => ({ id, regions })),
    frameworks: pack.frameworks.map(({ id, version }) => ({ id, version })),
    summary: pack.summary,
    previous: pack.previous,
    ...(volumes.length > 1 && { volumes: volumes.length }),
  });
}

/** A pack that its own maker cannot verify must not leave the house. @throws SIGNER_INVALID */
export function refuseUnverifiable(made: {
  readonly container: Buffer;
  readonly bundle: Buffer;
  readonly root: Buffer | undefined;
  readonly signedAt: Date;
}): void {
  const { container, bundle, root, signedAt } = made;
  const roots = root ? [root] : [];
  // Whom to trust about times was asked when the time stamps were made.
  const steps = verifyContainer({ container, bundle, roots, timestampRoots: [], at: signedAt });
  const open = steps.find(({ outcome, id }) => outcome !== 'passed' && id !== TIMESTAMP_TRUST);
  if (open) {
    throw new ExhibitError(
      'SIGNER_INVALID',
      `The finished pack does not verify (${open.title}): ${open.detail}`,
    );
  }
}

function volumeFile(bytes: Buffer, volume: number): PackFile {
  return { name: volumeName(volume), bytes, mediaType: 'application/pdf', collectedAt: null };
}

function jsonFile(name: string, text: string, collectedAt: string | null): PackFile {
  return { name, bytes: Buffer.from(text), mediaType: 'application/json', collectedAt };
}

/** @throws a plain error when the bytes of an embedded document were not given: a bug */
function embeddedFile(
  { path, embedded }: RunInputs['documents'][number],
  documents: Publication['documents'],
): PackFile[] {
  if (!embedded) return [];
  const bytes = documents.get(path);
  if (!bytes) throw new Error(`The bytes of the document ${path} were not given.`);
  const mediaType = 'application/octet-stream';
  return [{ name: documentFile(path), bytes: Buffer.from(bytes), mediaType, collectedAt: null }];
}

function evidenceFileOf(one: Sealed): UnreadFile {
  return {
    name: evidenceFile(one),
    read: () => Buffer.from(evidenceText(one.evidence)),
    mediaType: 'application/json',
    collectedAt: one.evidence.collectedAt,
  };
}

/** @throws a plain error when the content is not there: a bug */
function bodyFile(digest: Digest, bodies: Publication['bodies']): UnreadFile {
  const read = (): Buffer => {
    const bytes = bodies.get(digest);
    if (!bytes) throw new Error(`The content ${digest} was not kept.`);
    return Buffer.from(bytes);
  };
  const name = `${BODIES_FOLDER}${hexOf(digest)}`;
  return { name, read, mediaType: 'application/octet-stream', collectedAt: null };
}
