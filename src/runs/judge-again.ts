import type { VerificationStep } from '../container/verification.ts';
import { canonicalJson } from '../core/canonical-json.ts';
import { digestOf, digestOfParts } from '../core/digest.ts';
import { ExhibitError } from '../core/errors.ts';
import type { Sealed } from '../evidence/envelope.ts';
import { pack as packSchema } from '../reports/pack.ts';
import { assess } from './assess.ts';
import { lineFilesIn } from './line-files.ts';
import { checkManual } from './manual-files.ts';
import { evidenceIn, type Files, previousIn, runInputsIn, textOf, transcriptOf } from './pack-files.ts';
import { packOf } from './pack-of.ts';
import { recordedCalls } from './recorded-calls.ts';
import type { RunInputs } from './run-inputs.ts';
import { transcriptLines } from './transcript-files.ts';
import { CONCLUSIONS, EVIDENCE, reasonOf, unsound } from './unsound.ts';
import { caseSteps, isCase } from './verify-case.ts';

/** The files of a container, or why they could not be had. */
export type Opened =
  | { readonly files: Files; readonly fault: null }
  | { readonly files: null; readonly fault: unknown };

/** What a container is, and the steps behind those about its signatures. */
export interface Judgement {
  readonly of: 'pack' | 'case';
  readonly steps: readonly VerificationStep[];
}

/**
 * Checks what a pack or a case says of itself: that its records are sound, and that its conclusions follow from them.
 * Pure: bad input gives failed steps and no exception.
 */
export function judgeAgain(opened: Opened): Judgement {
  return opened.files && isCase(opened.files)
    ? { of: 'case', steps: caseSteps(opened.files) }
    : { of: 'pack', steps: packSteps(opened) };
}

function packSteps({ files, fault }: Opened): readonly VerificationStep[] {
  if (!files) return unsound(fault);
  let records: readonly Sealed[];
  let inputs: RunInputs;
  try {
    inputs = runInputsIn(files);
    records = evidenceIn(files);
    checkCalls(files, records);
    checkManual(files, inputs, records);
  } catch (error) {
    return unsound(error);
  }
  const counted = `${records.length} records, ${transcriptOf(files).calls} recorded calls.`;
  return [{ ...EVIDENCE, outcome: 'passed', detail: counted }, concludeAgain(files, { inputs, records })];
}

function checkCalls(files: Files, records: readonly Sealed[]): void {
  const recorded = new Set<string>();
  for (const line of transcriptLines(files)) recorded.add(digestOf(line));
  for (const { evidence } of records) {
    const missing = evidence.calls.find((call) => !recorded.has(call));
    if (missing) {
      const { account, region } = evidence.scope;
      throw new ExhibitError(
        'EVIDENCE_INVALID',
        `${evidence.kind} of ${account}/${region} cites the call ${missing}, which is not in the transcript.`,
      );
    }
  }
}

/** What stands in the files of that name, one after the other in memory. */
function* contentsOf(files: Files, name: string): Iterable<Buffer> {
  for (const [, bytes] of lineFilesIn(files, name)) yield bytes;
}

function concludeAgain(
  files: Files,
  { inputs, records }: { inputs: RunInputs; records: readonly Sealed[] },
): VerificationStep {
  try {
    const stored = textOf(files, 'pack.json');
    const { tool } = packSchema.parse(JSON.parse(stored));
    const assessment = assess(records, inputs);
    const previous = previousIn(files, inputs);
    const transcript = transcriptOf(files);
    const recorded = recordedCalls(transcriptLines(files));
    const again = canonicalJson(packOf(inputs, records, { assessment, transcript, recorded, previous }));
    const changed = assessment.results.find(
      ({ unlisted }) => unlisted && digestOfParts(contentsOf(files, unlisted.file)) !== unlisted.digest,
    );
    if (changed?.unlisted) {
      const detail = `${changed.unlisted.file} does not hold the items that ${changed.id} comes to.`;
      return { ...CONCLUSIONS, outcome: 'failed', detail };
    }
    if (again === stored) {
      return {
        ...CONCLUSIONS,
        outcome: 'passed',
        detail: 'Assessed again: pack.json is the same to the byte.',
      };
    }
    return {
      ...CONCLUSIONS,
      outcome: 'failed',
      detail: `Assessed again with version ${inputs.toolVersion}, the pack made by version ${tool.version} says something else: ${firstDifference(stored, again)}.`,
    };
  } catch (error) {
    return { ...CONCLUSIONS, outcome: 'failed', detail: reasonOf(error) };
  }
}

/** Where two documents part, for people. */
function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, index) => character !== b[index]);
  const position = at < 0 ? a.length : at;
  return `at character ${position}, "${a.slice(position, position + 40)}" stands for "${b.slice(position, position + 40)}"`;
}
