/** What the reader gave, by what it is. */
export interface Chosen {
  readonly pack: File | null;
  readonly statement: File | null;
  readonly roots: readonly File[];
  readonly timestampRoots: readonly File[];
}

export const NOTHING: Chosen = { pack: null, statement: null, roots: [], timestampRoots: [] };

/** Adds dropped files by their names; a certificate counts as a root for signers. Says what could not be placed. */
export function withDropped(before: Chosen, files: readonly File[]): { chosen: Chosen; refused: string[] } {
  let chosen = before;
  const refused: string[] = [];
  for (const file of files) {
    const name = file.name.toLowerCase();
    if (name.endsWith('.zip')) chosen = { ...chosen, pack: file };
    else if (name.endsWith('.sigstore.json')) chosen = { ...chosen, statement: file };
    else if (/\.(pem|crt|cer|der)$/.test(name)) chosen = { ...chosen, roots: [...chosen.roots, file] };
    else if (name.endsWith('.age'))
      refused.push(`${file.name} is encrypted: decrypt it first ("exhibit decrypt" or "age").`);
    else
      refused.push(
        `${file.name} is neither a pack (.zip), a statement (.sigstore.json) nor a certificate (.pem, .crt, .cer, .der).`,
      );
  }
  return { chosen, refused };
}
