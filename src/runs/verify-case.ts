import type { VerificationStep } from '../container/verification.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestOf } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import { type Case, caseDocument } from '../reports/case.ts';
import type { Concerned } from '../trail/concerned.ts';
import { CASE_FILE, caseOf, givenOf, recordsIn } from './case-of.ts';
import { type Files, textOf } from './pack-files.ts';

const STEPS = {
  evidence: { id: 'evidence', title: 'The records of the case are sound and are those that it names' },
  conclusions: { id: 'conclusions', title: 'The answer follows from the records' },
} as const;

/** True for the files of a case: it has a case document and no pack document. */
export function isCase(files: Files): boolean {
  return files.has(CASE_FILE) && !files.has('pack.json');
}

/** The steps of a case behind those of its container: the records, then the answer derived from them again. */
export function caseSteps(files: Files): readonly VerificationStep[] {
  let document: Case;
  let records: Concerned;
  try {
    document = caseDocument.parse(JSON.parse(textOf(files, CASE_FILE)));
    const text = textOf(files, document.records.file);
    if (digestOf(text) !== document.records.digest)
      throw new ExhibitError('DIGEST_MISMATCH', 'The records are not those that the case names.');
    records = recordsIn(text);
  } catch (error) {
    return [
      { ...STEPS.evidence, outcome: 'failed', detail: reasonOf(error) },
      {
        ...STEPS.conclusions,
        outcome: 'not-checked',
        detail: 'There are no sound records to conclude from.',
      },
    ];
  }
  const detail = `${document.records.count} records from ${document.files.length} log files.`;
  return [{ ...STEPS.evidence, outcome: 'passed', detail }, deriveAgain(files, document, records)];
}

function deriveAgain(files: Files, document: Case, records: Concerned): VerificationStep {
  try {
    const again = canonicalJson(caseOf(givenOf(document), records));
    if (again === textOf(files, CASE_FILE))
      return {
        ...STEPS.conclusions,
        outcome: 'passed',
        detail: `Derived again: ${CASE_FILE} is the same to the byte.`,
      };
    return {
      ...STEPS.conclusions,
      outcome: 'failed',
      detail: `Derived again, the records of the case made by version ${document.tool.version} give another answer.`,
    };
  } catch (error) {
    return { ...STEPS.conclusions, outcome: 'failed', detail: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof ExhibitError
    ? error.message
    : 'The file is not of the form that this version writes.';
}
