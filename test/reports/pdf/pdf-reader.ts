import { inflateSync } from 'node:zlib';

/** A stretch of text as it stands on a page; lengths in points from the upper left corner. */
interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** With the space at its end, if it has one. */
  readonly spoken: string;
  /** Number of the marked content that it is in, or the kind of artifact; null outside of any mark. */
  readonly mark: string | null;
}

/** A rectangle, filled or framed. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  readonly runs: readonly Run[];
  readonly boxes: readonly Box[];
}

export interface Page extends Drawn {
  /** Number of its object. */
  readonly id: string;
  /** Numbers of the annotation objects. */
  readonly annotations: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Names of the places that the links of the page lead to. */
  readonly links: readonly string[];
}

/** What the tests read from a PDF that pdfkit wrote: not a reader for PDFs of others. */
export interface ReadPdf {
  readonly pages: readonly Page[];
  readonly places: readonly string[];
  readonly bookmarks: readonly string[];
  readonly source: string;
  /** The text of an object by its number. */
  object(id: string | undefined): string;
}

interface Font {
  readonly characters: readonly string[];
  readonly widths: readonly number[];
}
type Matrix = readonly [number, number, number, number, number, number];

/** Reads pages, links, places and bookmarks. */
export function readPdf(bytes: Buffer): ReadPdf {
  const source = bytes.toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(source)?.[1]);
  const offsets = [...source.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
  const objects = offsets.map((offset) => source.slice(offset, endOf(source, offset)));
  const object = (id: string | undefined): string => objects[Number(id) - 1] ?? '';
  const fonts = new Map<string, Font>();
  const fontOf = (id: string): Font => {
    const known = fonts.get(id) ?? readFont(object(id), object);
    fonts.set(id, known);
    return known;
  };

  const catalog = objects.find((text) => /\/Type \/Catalog/.test(text)) ?? '';
  const tree = object(/\/Pages (\d+) 0 R/.exec(catalog)?.[1]);
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    (match) => match[1],
  );
  const names = object(/\/Names (\d+) 0 R/.exec(catalog)?.[1]);
  return {
    pages: kids.map((id = '') => readPage(id, object, fontOf)),
    places: [...new Set([...names.matchAll(/\((d\d{7})\)/g)].map(([, name = '']) => name))],
    bookmarks: objects
      .filter((text) => /\/Dest \[/.test(text) && /\/Parent /.test(text))
      .map((text) => stringOf(/\/Title \(((?:\\.|[^\\)])*)\)/s.exec(text)?.[1] ?? '')),
    source,
    object,
  };
}

function endOf(source: string, offset: number): number {
  const plain = source.indexOf('\nendobj', offset);
  const length = /^\d+ 0 obj\n<<[^>]*?\/Length (\d+)/.exec(
    source.slice(offset, Math.min(plain, offset + 2000)),
  );
  if (!length) return plain;
  const stream = source.indexOf('\nstream\n', offset);
  return stream >= 0 && stream < plain ? stream + 8 + Number(length[1]) : plain;
}

function streamOf(text: string): string {
  const start = text.indexOf('\nstream\n');
  const data = Buffer.from(text.slice(start + 8), 'latin1');
  return (/\/Filter \/FlateDecode/.test(text) ? inflateSync(data) : data).toString('latin1');
}

function readFont(text: string, object: (id: string | undefined) => string): Font {
  const cmap = streamOf(object(/\/ToUnicode (\d+) 0 R/.exec(text)?.[1]));
  const characters = [...cmap.matchAll(/^\[(.*)\]|^<\w+> <\w+> \[(.*)\]/gm)].flatMap(([, one, two]) =>
    [...(one ?? two ?? '').matchAll(/<([0-9a-fA-F ]*)>/g)].map(([, hex = '']) => fromUtf16(hex)),
  );
  const descendant = object(/\/DescendantFonts \[(\d+) 0 R/.exec(text)?.[1]);
  const widths = (/\/W \[0 \[([^\]]*)\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).map(Number);
  return { characters, widths };
}

function fromUtf16(hex: string): string {
  const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function stringOf(raw: string): string {
  const text = raw.replace(/\\(.)/g, '$1');
  return text.startsWith('\u00fe\u00ff')
    ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le')
    : text;
}

function readPage(
  id: string,
  object: (id: string | undefined) => string,
  fontOf: (id: string) => Font,
): Page {
  const text = object(id);
  const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? []).map(Number);
  const resources = object(/\/Resources (\d+) 0 R/.exec(text)?.[1]);
  const ids = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
  );
  const listed = /\/Annots \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const annotations = [...listed.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => number);
  const links = annotations.flatMap((annotation) => {
    const action = object(/\/A (\d+) 0 R/.exec(object(annotation))?.[1]);
    return /\/D \((d\d{7})\)/.exec(action)?.[1] ?? [];
  });
  const content = streamOf(object(/\/Contents (\d+) 0 R/.exec(text)?.[1]));
  return {
    id,
    width,
    height,
    annotations,
    links,
    ...drawnOn(content, height, (name) => fontOf(ids.get(name) ?? '')),
  };
}

function drawnOn(content: string, height: number, fontNamed: (name: string) => Font): Drawn {
  const drawn: { runs: Run[]; boxes: Box[] } = { runs: [], boxes: [] };
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let at: Matrix = matrix;
  let font: Font = { characters: [], widths: [] };
  let size = 0;
  const marks: string[] = [];
  for (const line of content.split('\n')) {
    const numbers = (line.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    switch (line.split(' ').at(-1)) {
      case 'q':
        saved.push(matrix);
        break;
      case 'Q':
        matrix = saved.pop() ?? matrix;
        break;
      case 'cm':
        matrix = times(matrixOf(numbers), matrix);
        break;
      case 'Tm':
        at = times(matrixOf(numbers), matrix);
        break;
      case 'Tf':
        font = fontNamed(/\/(F\d+) /.exec(line)?.[1] ?? '');
        size = Number(/([\d.]+) Tf/.exec(line)?.[1]);
        break;
      case 'BMC':
      case 'BDC':
        marks.push(/\/MCID (\d+)/.exec(line)?.[1] ?? /\/Type \/(\w+)/.exec(line)?.[1] ?? 'Artifact');
        break;
      case 'EMC':
        marks.pop();
        break;
      case 'TJ':
        drawn.runs.push({ ...runOf(line, font, { at, size, height }), mark: marks.at(-1) ?? null });
        break;
      case 're':
        drawn.boxes.push(boxOf(numbers, matrix, height));
    }
  }
  return drawn;
}

function runOf(
  line: string,
  { characters, widths }: Font,
  place: { at: Matrix; size: number; height: number },
): Omit<Run, 'mark'> {
  const glyphs = [...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  const all = glyphs.map((glyph) => Number.parseInt(glyph, 16));
  // Spaces at the end of a line are there for who has it read, and nobody sees them.
  const codes = all.slice(0, all.findLastIndex((code) => characters[code] !== ' ') + 1);
  const kerning = [...line.matchAll(/> (-?[\d.]+)/g)].reduce((sum, [, part]) => sum + Number(part), 0);
  const wide = (codes.reduce((sum, code) => sum + (widths[code] ?? 0), 0) - kerning) / 1000;
  const { at, size, height } = place;
  return {
    text: codes.map((code) => characters[code] ?? '?').join(''),
    spoken: all.map((code) => characters[code] ?? '?').join(''),
    x: at[4],
    y: height - at[5],
    width: wide * size * Math.abs(at[0]),
  };
}

function boxOf([x = 0, y = 0, width = 0, high = 0]: readonly number[], matrix: Matrix, height: number): Box {
  const [a, , , d, e, f] = times([1, 0, 0, 1, x, y], matrix);
  return { x: e, y: height - f, width: width * a, height: high * Math.abs(d) };
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The text of pages without any space, so that broken lines and columns do not matter. */
export function squeezed(pages: readonly Page[]): string {
  return pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
}
