import { PREDICATE_TYPE, type Statement } from '../signing/bundle-form.ts';
import { sha256 } from './lists.ts';

/** A file that a statement is about. */
export interface Subject {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The statement about a container and about files in it. The container comes first: its digest covers every byte,
 * also those that no list inside it can name.
 *
 * @param subjects - files of the container that are worth naming, by their names in it
 * @param predicate - JSON: what the pack is about
 * @source https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export function statementFor(
  container: Subject,
  subjects: readonly Subject[],
  predicate: Readonly<Record<string, unknown>>,
): Statement {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [container, ...subjects].map(({ name, bytes }) => ({
      name,
      digest: { sha256: sha256(bytes).toString('hex') },
    })),
    predicateType: PREDICATE_TYPE,
    predicate,
  };
}
