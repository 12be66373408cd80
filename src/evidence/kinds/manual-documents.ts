import { z } from 'zod';
import { digestText } from '../envelope.ts';
import { defineEvidence } from '../kind.ts';

/** Terms that somebody accepted to get a document of AWS Artifact, as the sidecar says. */
export const documentTerm = z.strictObject({
  /** ARN of the terms; null: AWS did not tell. */
  arn: z.string().nullable(),
  /** SHA-256 of the bytes of the terms. */
  digest: digestText,
  /** SHA-256 of the token that stood for the terms; the token itself is not kept. */
  tokenDigest: digestText,
  acceptedAt: z.iso.datetime(),
  /** ARN of who accepted them. */
  acceptedBy: z.string(),
});

/** A file that the organisation brings, and what its sidecar says of it. */
export const manualDocument = z.strictObject({
  /** Place in the folder of documents, with forward slashes. */
  path: z.string(),
  /** SHA-256 of the bytes of the file. */
  digest: digestText,
  bytes: z.int().nonnegative(),
  title: z.string(),
  /** Who answers for it. */
  owner: z.string(),
  /** Day of the document, `YYYY-MM-DD`. */
  date: z.string(),
  /** Last day on which it counts; null: the sidecar says that it has no end. */
  validUntil: z.string().nullable(),
  /** Controls that it speaks of, in the order of framework and control. */
  controls: z.array(z.strictObject({ framework: z.string(), control: z.string() })),
  /** True when the file travels in the pack, under `documents/`. */
  embedded: z.boolean(),
  /** null: it was not got under terms of AWS Artifact. */
  term: documentTerm.nullable(),
});
export type ManualDocument = z.infer<typeof manualDocument>;

/** Files that people bring. No check reads them: what they are worth is for a person to say. */
export const manualDocuments = defineEvidence({
  id: 'manual.documents@1',
  title: 'Documents of the organisation',
  description:
    'Policies, minutes and attestations that the organisation names as evidence, each by digest, with owner, day, last day of validity and the controls it speaks of. A null validUntil means that the document has no end, as its owner says.',
  unread: { documents: [] },
  body: z.strictObject({ documents: z.array(manualDocument) }),
});
