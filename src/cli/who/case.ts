import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { openSigner } from '../../config/open-signer.ts';
import { signerPlaceOf } from '../../config/signer-place.ts';
import { ExhibitError } from '../../core/errors.ts';
import { caseGivenFor, type WhoAnswer } from '../../runs/ask-who.ts';
import { integrityOfLog } from '../../runs/log-integrity.ts';
import { publishCase } from '../../runs/publish-case.ts';
import { traceChanges } from '../../trail/changes.ts';
import { concernedRecords } from '../../trail/concerned.ts';
import type { TrailAnswer } from '../../trail/source.ts';
import type { WhoQuestion } from '../../trail/who.ts';
import type { Io } from '../io.ts';

/** What a case is made of, and where it goes. */
interface CaseRequest {
  readonly answer: WhoAnswer;
  readonly source: TrailAnswer;
  readonly question: WhoQuestion;
  /** Folder of the log files; null when the log lies elsewhere. */
  readonly folder: string | null;
  /** Paths as the user gave them. */
  readonly file: string;
  readonly signer: string;
  readonly certificates: string | undefined;
  readonly timestamp: string | undefined;
}

/**
 * Writes a signed case and the statement beside it, and says where on standard error. Never replaces a file.
 *
 * @throws SIGNER_INVALID, STORE_FAILED when a file is there already or cannot be written
 */
export async function writeCase(
  io: Io,
  { answer, source, question, folder, file, signer, certificates, timestamp }: CaseRequest,
): Promise<void> {
  const signedAt = io.now();
  const path = resolve(io.cwd, file);
  const place = signerPlaceOf(signer, certificates, (path) => resolve(io.cwd, path));
  const held = await openSigner(
    place,
    timestamp === undefined ? null : { url: timestamp, certificates: null, policy: null },
    signedAt,
  );
  const traced = traceChanges(source);
  const records = concernedRecords(source, traced, question);
  const { location, period, accounts, regions } = answer.searched;
  const integrity = await integrityOfLog({
    ...{ folder, location, period, accounts, regions, source },
    keys: traced.changes.map(({ change }) => change.file.key),
    now: signedAt,
  });
  const given = caseGivenFor(answer, question, { at: signedAt, integrity });
  const { document, container, bundle } = await publishCase(given, records, {
    signer: held,
    signedAt,
    name: basename(path),
  });
  await write(path, container);
  await write(`${path}.sigstore.json`, bundle);
  io.err(`Case ${document.id}: ${file} and ${file}.sigstore.json; "exhibit verify ${file}" checks them.\n`);
}

async function write(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (cause) {
    throw new ExhibitError('STORE_FAILED', `${path} is there already or cannot be written.`, { cause });
  }
}
