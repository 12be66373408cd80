import type { VerificationStep } from '../../src/container/verification.ts';

/** What the page asks its worker for. */
export type Request =
  | { readonly kind: 'certificates'; readonly files: readonly File[] }
  | {
      readonly kind: 'verify';
      readonly container: File;
      readonly bundle: File | null;
      readonly roots: readonly File[];
      readonly timestampRoots: readonly File[];
      /** ISO 8601; null: certificates are judged at the time that the signature claims. */
      readonly at: string | null;
    };

/** What the worker tells. */
export type Answer =
  | { readonly kind: 'certificates'; readonly found: readonly FoundCertificate[] }
  /** `share` is null while nobody knows how far a step is. */
  | { readonly kind: 'progress'; readonly title: string; readonly share: number | null }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'broken'; readonly reason: string };

/** A request on its way to the worker, with a number that its answers have too. */
export interface Asking {
  readonly id: number;
  readonly request: Request;
}

/** An answer on its way back. */
export interface Told {
  readonly id: number;
  readonly answer: Answer;
}

/** A certificate in a file that the reader gave, or why there is none. */
export interface FoundCertificate {
  readonly file: string;
  readonly subject: string | null;
  readonly fingerprint: string | null;
  readonly fault: string | null;
}

/** A file as it was read. */
export interface ReadFile {
  readonly role: 'pack' | 'statement' | 'root' | 'timestamp root';
  readonly name: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What the pack says of itself, told only when it holds. */
export interface About {
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** What it can not show, in sentences. */
  readonly limits: readonly string[];
}

/** Everything that a verification came to. */
export interface Report {
  readonly of: 'pack' | 'case';
  readonly holds: boolean;
  readonly steps: readonly VerificationStep[];
  readonly files: readonly ReadFile[];
  readonly certificates: readonly FoundCertificate[];
  readonly about: About | null;
}
