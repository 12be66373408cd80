import { entriesOf, idOf, type ObjectWriter, objectWriter, structureRoot } from './conformance.ts';
import type { Doc } from './document.ts';

/** Standard structure types that the report uses. @source ISO 32000-1, 14.8.4 */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

/** What an element says besides its content. */
export interface Attributes {
  /** Said in place of what is drawn. */
  readonly alt?: string;
  /** What a head of a table is the head of. */
  readonly scope?: 'Column' | 'Row';
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Place of a drawing on its page: left, bottom, right and top in points from the lower left corner. */
  readonly place?: readonly [number, number, number, number];
}

/** What is marked on one page. */
export interface PageMarks {
  /** Number of the page object. */
  readonly page: number;
  /** Number of the object that lists the owners. */
  readonly list: number;
  /** Numbers of the elements that its marked contents belong to, in order. */
  readonly owners: number[];
}

/** The structure of a document, written as it grows: only elements that have not ended are held. */
export interface Structure {
  /** The element around everything. */
  readonly root: Element;
  /** Gives a page its place in the structure, before anything on it is marked. */
  beginPage(page: PDFKit.PDFPage): PageMarks;
  /** Writes what the marks of a page belong to. Call it once, before the page itself is written. */
  endPage(marks: PageMarks): void;
  /**
   * To be called when everything has ended, before the document does.
   *
   * @throws a plain error when an element has not ended: a bug of the report
   */
  close(): void;
}

/** Begins the structure of a document that has no page yet. @source ISO 32000-1, 14.7 */
export function structureOf(doc: Doc): Structure {
  const writer = objectWriter(doc);
  const parents = new ParentTree(writer);
  const { id, entries } = structureRoot(doc);
  const tree = doc.ref({});
  const top = doc.ref({});
  entries.ParentTree = tree;
  entries.K = [top];
  const book = { writer, parents, open: new Set<Element>() };
  const root = new Element(book, { role: 'Document', id: idOf(top), parent: id });
  return {
    root,
    beginPage({ dictionary }) {
      const list = writer.reserve();
      entriesOf(dictionary).StructParents = parents.add(list);
      return { page: idOf(dictionary), list, owners: [] };
    },
    endPage: ({ list, owners }) => writer.write(list, `[${owners.map(referenceTo).join(' ')}]`),
    close() {
      root.end();
      if (book.open.size > 0) {
        const roles = [...book.open].map(({ role }) => role);
        throw new Error(`Parts of the report never end: ${roles.join(', ')}.`);
      }
      entries.ParentTreeNextKey = parents.close(idOf(tree));
    },
  };
}

/** What all elements of a document share. */
interface Book {
  readonly writer: ObjectWriter;
  readonly parents: ParentTree;
  readonly open: Set<Element>;
}

/** An element of the structure. It is written when it ends, and then only its number is held, by its parent. */
export class Element {
  readonly role: Role;
  readonly #book: Book;
  readonly #id: number;
  readonly #parent: number;
  readonly #said: string;
  readonly #kids: string[] = [];
  /** The page that bare numbers of marks refer to. */
  #page: number | null = null;

  constructor(
    book: Book,
    {
      role,
      id,
      parent,
      attributes = {},
    }: { role: Role; id: number; parent: number; attributes?: Attributes },
  ) {
    this.role = role;
    this.#book = book;
    this.#id = id;
    this.#parent = parent;
    this.#said = said(attributes);
    book.open.add(this);
  }

  /** Adds an element inside it, behind what it has. */
  add(role: Role, attributes: Attributes = {}): Element {
    const id = this.#book.writer.reserve();
    this.#take(referenceTo(id));
    return new Element(this.#book, { role, id, parent: this.#id, attributes });
  }

  /** Takes in marked content of a page; gives its number there. */
  content({ page, owners }: PageMarks): number {
    const number = owners.push(this.#id) - 1;
    this.#page ??= page;
    this.#take(page === this.#page ? String(number) : `<</Type/MCR/Pg ${referenceTo(page)}/MCID ${number}>>`);
    return number;
  }

  /** Takes in an annotation that is not written yet, of a page with this number. */
  annotation(annotation: unknown, page: number): void {
    entriesOf(annotation).StructParent = this.#book.parents.add(this.#id);
    this.#take(`<</Type/OBJR/Obj ${referenceTo(idOf(annotation))}/Pg ${referenceTo(page)}>>`);
  }

  /** To be called once, when nothing more comes and all elements inside have ended. */
  end(): void {
    const { open, writer } = this.#book;
    if (!open.delete(this)) throw new Error(`An element ${this.role} of the report ends twice.`);
    const page = this.#page === null ? '' : `/Pg ${referenceTo(this.#page)}`;
    writer.write(
      this.#id,
      `<</S/${this.role}/P ${referenceTo(this.#parent)}${page}${this.#said}/K[${this.#kids.join(' ')}]>>`,
    );
  }

  #take(kid: string): void {
    if (!this.#book.open.has(this)) throw new Error(`An element ${this.role} of the report has ended.`);
    this.#kids.push(kid);
  }
}

function said({ alt, scope, rowSpan, columnSpan, place }: Attributes): string {
  const table = [
    scope === undefined ? '' : `/Scope/${scope}`,
    rowSpan === undefined ? '' : `/RowSpan ${rowSpan}`,
    columnSpan === undefined ? '' : `/ColSpan ${columnSpan}`,
  ].join('');
  return [
    alt === undefined ? '' : `/Alt ${utf16(alt)}`,
    table === '' ? '' : `/A<</O/Table${table}>>`,
    place ? `/A<</O/Layout/Placement/Block/BBox[${place.map((one) => one.toFixed(2)).join(' ')}]>>` : '',
  ].join('');
}

function utf16(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function referenceTo(id: number): string {
  return `${id} 0 R`;
}

/** Entries of one leaf of the parent tree. */
const LEAF = 500;

/** Says for each page and annotation which elements it belongs to. Leaves are written as soon as they are full. */
class ParentTree {
  readonly #writer: ObjectWriter;
  readonly #leaves: string[] = [];
  #next = 0;
  #leaf: string[] = [];

  constructor(writer: ObjectWriter) {
    this.#writer = writer;
  }

  /** The key of a new entry that refers to this object. */
  add(id: number): number {
    const key = this.#next++;
    this.#leaf.push(`${key} ${referenceTo(id)}`);
    if (this.#leaf.length === LEAF) this.#writeLeaf();
    return key;
  }

  /** Writes the rest and the root; gives the key that comes next. */
  close(root: number): number {
    if (this.#leaf.length > 0) this.#writeLeaf();
    this.#writer.write(root, `<</Kids[${this.#leaves.join(' ')}]>>`);
    return this.#next;
  }

  #writeLeaf(): void {
    const id = this.#writer.reserve();
    const first = this.#next - this.#leaf.length;
    this.#writer.write(id, `<</Limits[${first} ${this.#next - 1}]/Nums[${this.#leaf.join(' ')}]>>`);
    this.#leaves.push(referenceTo(id));
    this.#leaf = [];
  }
}
