import { children, type DerElement, readDer } from './der.ts';
import { OID } from './oids.ts';

const LABELS: ReadonlyMap<string, string> = new Map([
  [OID.commonName.toString('hex'), 'CN'],
  [OID.organization.toString('hex'), 'O'],
]);

/**
 * A distinguished name for people: organization and common name, quoted as they stand in it, with `?` for what is not
 * printable. Says so when it has neither.
 */
export function distinguishedText(name: Buffer): string {
  const parts = children(readDer(name)).flatMap(children).flatMap(partOf);
  return parts.length === 0 ? 'somebody without a name' : parts.join(', ');
}

function partOf(attribute: DerElement): string[] {
  const [type, value] = children(attribute);
  const label = LABELS.get(type?.raw.toString('hex') ?? '');
  // BMPString is the one kind in use that has two bytes for a character.
  if (!label || !value || value.tag === 0x1e) return [];
  return [`${label}=${value.content.toString('utf8').replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')}`];
}
