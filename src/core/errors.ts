/** Every way in which exhibit can refuse to go on. Callers branch on it; a new code needs a row in EXIT_CODES. */
export type ErrorCode =
  | 'USAGE_INVALID'
  | 'CONFIG_INVALID'
  | 'INPUT_INVALID'
  | 'CREDENTIALS_REJECTED'
  | 'CALL_UNRECORDED'
  | 'DIGEST_MISMATCH'
  | 'EVIDENCE_INVALID'
  | 'PACK_INVALID'
  | 'SIGNATURE_INVALID'
  | 'SIGNER_INVALID'
  | 'STORE_FAILED'
  | 'TIMESTAMP_FAILED'
  | 'TRANSCRIPT_INVALID'
  | 'UNREACHABLE'
  | 'RUN_ABORTED';

/**
 * Exit code per error code: 1 a check of a pack failed, 2 bad use or bad input, 3 something could not be reached.
 * Complete by type: a new error code does not compile without a row.
 */
export const EXIT_CODES: Readonly<Record<ErrorCode, 1 | 2 | 3>> = {
  USAGE_INVALID: 2,
  CONFIG_INVALID: 2,
  INPUT_INVALID: 2,
  CREDENTIALS_REJECTED: 3,
  CALL_UNRECORDED: 1,
  DIGEST_MISMATCH: 1,
  EVIDENCE_INVALID: 1,
  PACK_INVALID: 1,
  SIGNATURE_INVALID: 1,
  SIGNER_INVALID: 2,
  STORE_FAILED: 3,
  TIMESTAMP_FAILED: 3,
  TRANSCRIPT_INVALID: 1,
  UNREACHABLE: 3,
  RUN_ABORTED: 3,
};

/** An expected failure. `code` is stable, the message is one line for people, `cause` is what was caught. */
export class ExhibitError extends Error {
  override readonly name = 'ExhibitError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}
