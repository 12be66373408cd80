import type { VerificationStep } from '../container/verification.ts';
import { ExhibitError } from '../core/errors.ts';

/** The steps behind those about signatures, by id and title. */
export const EVIDENCE = {
  id: 'evidence',
  title: 'Every record of evidence is sound and rests on recorded calls',
} as const;
export const CONCLUSIONS = { id: 'conclusions', title: 'The conclusions follow from the evidence' } as const;

/** What is said of a pack whose evidence, or whose container, cannot be relied on. */
export function unsound(fault: unknown): readonly VerificationStep[] {
  return [
    { ...EVIDENCE, outcome: 'failed', detail: reasonOf(fault) },
    { ...CONCLUSIONS, outcome: 'not-checked', detail: 'There is no sound evidence to conclude from.' },
  ];
}

/** Why something of a pack does not hold, for people. */
export function reasonOf(error: unknown): string {
  return error instanceof ExhibitError
    ? error.message
    : 'The file is not of the form that this version writes.';
}
