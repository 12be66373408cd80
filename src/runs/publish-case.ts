import { buildContainer, type PackFile } from '../container/build-container.ts';
import { statementFor } from '../container/statement.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestOf } from '../core/digest.ts';
import type { Case, CaseGiven } from '../reports/case.ts';
import { renderCase } from '../reports/pdf/case-report.ts';
import { signStatement } from '../signing/dsse.ts';
import { addSignatureField, signPdf } from '../signing/pades.ts';
import type { Signer } from '../signing/signer.ts';
import type { Concerned } from '../trail/concerned.ts';
import { CASE_FILE, caseOf, recordsText } from './case-of.ts';
import { refuseUnverifiable } from './publish.ts';

/** A finished case: two files that belong together. */
export interface PublishedCase {
  readonly document: Case;
  readonly container: Buffer;
  readonly bundle: Buffer;
}

/**
 * Renders, signs and packs a case, and verifies what came out. With an RSA key the same records, signer and time give
 * the same bytes.
 *
 * @param name - of the container, for the statement beside it
 * @throws SIGNER_INVALID when the finished case does not verify
 */
export async function publishCase(
  given: CaseGiven,
  records: Concerned,
  { signer, signedAt, name }: { signer: Signer; signedAt: Date; name: string },
): Promise<PublishedCase> {
  const document = caseOf(given, records);
  const text = canonicalJson(document);
  const unsigned = await renderCase(document, {
    caseText: text,
    caseDigest: digestOf(text),
    onDocument: (doc) =>
      addSignatureField(doc, { name: 'exhibit who', reason: `Case ${document.id}`, signedAt }),
  });
  const report = await signPdf(unsigned, signer);
  const files: PackFile[] = [
    { name: 'report.pdf', bytes: report, mediaType: 'application/pdf', collectedAt: null },
    { name: CASE_FILE, bytes: Buffer.from(text), mediaType: 'application/json', collectedAt: null },
    {
      name: document.records.file,
      bytes: Buffer.from(recordsText(records)),
      mediaType: 'application/x-ndjson',
      collectedAt: document.generatedAt,
    },
  ];
  const container = await buildContainer({ files, signer, signedAt });
  const { id, period, question, accounts, regions } = document;
  const statement = statementFor({ name, bytes: container }, files.slice(0, 2), {
    ...{ id, period, question, accounts, regions },
    events: document.events.length,
  });
  const bundle = await signStatement(statement, signer);
  refuseUnverifiable({ container, bundle, root: signer.chain.at(-1), signedAt });
  return { document, container, bundle };
}
