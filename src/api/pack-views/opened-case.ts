import { ExhibitError } from '../../core/errors.ts';
import { type Case, type CaseEvent, caseDocument } from '../../reports/case.ts';
import { CASE_FILE } from '../../runs/case-of.ts';
import { textOf } from '../../runs/pack-files.ts';
import type { OpenedPack } from './opened-pack.ts';

/** The case in a container. @throws PACK_INVALID when it holds none that this version reads */
export function openedCase(pack: OpenedPack): Case {
  return pack.remembered('case', () => {
    const text = textOf(pack.files, CASE_FILE);
    try {
      return caseDocument.parse(JSON.parse(text));
    } catch (cause) {
      const why = 'The document of the case is not of the form that this version reads.';
      throw new ExhibitError('PACK_INVALID', why, { cause });
    }
  });
}

/** Who acted, in a word that can be asked for: a name, else the account, service or ARN that is known instead. */
export function personOf({
  person,
  kind,
  identityArn,
  note,
}: Pick<CaseEvent, 'person' | 'kind' | 'identityArn' | 'note'>): string {
  if (person !== null) return person;
  if (kind === 'account') return /account \d+/.exec(note ?? '')?.[0] ?? 'another account';
  return identityArn ?? 'unknown';
}
