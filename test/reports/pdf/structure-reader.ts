import type { ReadPdf } from './pdf-reader.ts';

/** An element of the structure of a PDF, as the tests read it. */
export interface ReadElement {
  readonly role: string;
  readonly id: string;
  readonly alt: string | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly scope: string | null;
  /** What it holds, in order: elements and the text of marked contents. */
  readonly kids: readonly (ReadElement | string)[];
  /** `page/number` of the marked contents that are its own. */
  readonly marks: readonly string[];
  /** Numbers of the annotation objects that are its own. */
  readonly annotations: readonly string[];
}

/** Reads the structure, following it from its root. */
export function readStructure({ object, pages, source }: ReadPdf): ReadElement {
  const texts = new Map<string, string>();
  for (const { id, runs } of pages) {
    for (const { spoken, mark } of runs) {
      const key = `${id}/${mark}`;
      texts.set(key, `${texts.get(key) ?? ''}${spoken}`);
    }
  }
  const read = (id: string): ReadElement => {
    const entry = object(id);
    const [, inside = ''] = /\/K\[(.*)\]>>/s.exec(entry) ?? [];
    const page = /\/Pg (\d+) 0 R/.exec(entry.slice(0, entry.indexOf('/K[')))?.[1];
    const marks: string[] = [];
    const annotations: string[] = [];
    const kids: (ReadElement | string)[] = [];
    for (const [, other, mark, annotation, child, own] of inside.matchAll(
      /<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|<<\/Type\/OBJR\/Obj (\d+) 0 R\/Pg \d+ 0 R>>|(\d+) 0 R|(\d+)/g,
    )) {
      if (annotation) annotations.push(annotation);
      else if (child) kids.push(read(child));
      else {
        const key = `${other ?? page}/${mark ?? own}`;
        marks.push(key);
        kids.push(texts.get(key) ?? '');
      }
    }
    return {
      role: /\/S\/(\w+)/.exec(entry)?.[1] ?? '',
      id,
      alt: altOf(entry),
      rowSpan: spanOf(entry, 'RowSpan'),
      columnSpan: spanOf(entry, 'ColSpan'),
      scope: /\/Scope\/(\w+)/.exec(entry)?.[1] ?? null,
      kids,
      marks,
      annotations,
    };
  };
  const root = /\/Type \/StructTreeRoot[\s\S]*?\/K \[(\d+) 0 R\]/.exec(source)?.[1] ?? '';
  return read(root);
}

function altOf(entry: string): string | null {
  const hex = /\/Alt <FEFF([0-9A-F]*)>/.exec(entry)?.[1];
  return hex === undefined ? null : Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function spanOf(entry: string, name: 'RowSpan' | 'ColSpan'): number {
  return Number(new RegExp(`/${name} (\\d+)`).exec(entry)?.[1] ?? 1);
}

/** What the parent tree says: for each key the number of an object. */
export function parentsOf({ object, source }: ReadPdf): ReadonlyMap<string, string> {
  const tree = /\/Type \/StructTreeRoot[\s\S]*?\/ParentTree (\d+) 0 R/.exec(source)?.[1];
  const leaves = [...object(tree).matchAll(/(\d+) 0 R/g)].map(([, leaf]) => object(leaf));
  const entries = leaves.flatMap((leaf) => [
    ...(/\/Nums\[(.*)\]/.exec(leaf)?.[1] ?? '').matchAll(/(\d+) (\d+) 0 R/g),
  ]);
  return new Map(entries.map(([, key = '', id = '']) => [key, id]));
}

/** What pages say themselves: for each `page/number` of marked content the number of its element. */
export function ownersOf(pdf: ReadPdf): ReadonlyMap<string, string> {
  const parents = parentsOf(pdf);
  const owners = pdf.pages.flatMap(({ id }) => {
    const key = /\/StructParents (\d+)/.exec(pdf.object(id))?.[1] ?? '';
    const list = pdf.object(parents.get(key));
    return [...list.slice(list.indexOf('[')).matchAll(/(\d+) 0 R/g)].map(
      ([, owner = ''], number): [string, string] => [`${id}/${number}`, owner],
    );
  });
  return new Map(owners);
}

/** Every element, in the order in which the document is read. */
export function elementsOf(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.kids.flatMap((kid) => (typeof kid === 'string' ? [] : elementsOf(kid)))];
}

/** The elements of a role. */
export function ofRole(element: ReadElement, role: string): readonly ReadElement[] {
  return elementsOf(element).filter((one) => one.role === role);
}

/** What an element says, in order. */
export function textOf({ kids }: ReadElement): string {
  return kids.map((kid) => (typeof kid === 'string' ? kid : textOf(kid))).join('');
}

/** Roles and texts, nested as they are. */
export type Outline = string | { readonly [role: string]: readonly Outline[] };

/** The outline of an element, to compare it as a whole. */
export function outlineOf({ role, kids }: ReadElement): Outline {
  return { [role]: kids.map((kid) => (typeof kid === 'string' ? kid : outlineOf(kid))) };
}
