import type { z } from 'zod';

/** The id of an evidence kind with its major version. A body that old readers cannot read gets a new number. */
export type KindId = `${'aws' | 'manual'}.${string}@${number}`;

/** What a kind of evidence holds: the contract between the collector that writes it and the checks that read it. */
export interface EvidenceKind<Id extends KindId = KindId, Body = unknown> {
  readonly id: Id;
  /** What the records are, as a noun for tables and pages. */
  readonly title: string;
  /** One sentence for the auditor: what is in it, and what `null` means where that is not obvious. */
  readonly description: string;
  /** The body of a record that holds nothing but gaps, for a scope that could not be read at all. */
  readonly unread: Body;
  readonly body: z.ZodType<Body>;
}

/** The body of a kind. */
export type BodyOf<K> = K extends EvidenceKind<KindId, infer Body> ? Body : never;

/** Declares a kind of evidence; the body schema must be strict, so that nothing undeclared is sealed. */
export function defineEvidence<const Id extends KindId, Body>(
  kind: EvidenceKind<Id, Body>,
): EvidenceKind<Id, Body> {
  return kind;
}
