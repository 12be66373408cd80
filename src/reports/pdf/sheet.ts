import type { Doc } from './document.ts';
import { type Heading, Pages } from './pages.ts';
import type { RunningWords } from './running.ts';
import { COLOR, type Style, TEXT } from './theme.ts';

const HEADINGS = {
  1: { style: TEXT.h1, before: 0, after: 10 },
  2: { style: TEXT.h2, before: 16, after: 5 },
  3: { style: TEXT.h3, before: 12, after: 3 },
  4: { style: TEXT.h4, before: 8, after: 2 },
} as const;

const TITLES = [null, 'H1', 'H2', 'H3', 'H4'] as const;

/** The pages under the pen, and everything that several parts of the report draw alike. */
export class Sheet extends Pages {
  #level = 0;

  override goOnIn(doc: Doc, words: RunningWords): void {
    super.goOnIn(doc, words);
    this.#level = 0;
  }

  override heading({ level, text, anchor, bookmark, keep = 60 }: Heading): void {
    const { style, before, after } = HEADINGS[level];
    const lines = this.type.wrap(text, style, this.width);
    this.gap(before);
    this.ensure(lines.length * style.leading + after + keep);
    if (anchor !== undefined) this.place(anchor);
    if (level > 1) this.mark(text);
    if (bookmark !== null) this.bookmark(level, bookmark ?? text);
    this.titled(level, () => {
      for (const line of lines) this.#line(line, style);
    });
    this.y += after;
  }

  /** Draws a heading of another look: whoever has the headings read never meets one that skips a level. */
  titled(level: Heading['level'], draw: () => void): void {
    this.#level = Math.min(level, this.#level + 1);
    this.tags.block(TITLES[this.#level] ?? 'H1', draw);
  }

  /** Draws a paragraph over the width, from `indent` on. */
  paragraph(text: string, style: Style = TEXT.body, { indent = 0, after = 5 } = {}): void {
    const width = this.width - indent;
    const lines = this.type.wrap(text, style, width);
    this.inPieces('P', lines.length, {
      needs: () => style.leading,
      draw: (index) => {
        this.ensure(style.leading);
        this.#line(lines[index] ?? '', style, indent);
      },
    });
    this.y += after;
  }

  /** Height of a paragraph of the full width without the space after it, in points. */
  heightOf(text: string, style: Style): number {
    return this.type.wrap(text, style, this.width).length * style.leading;
  }

  /** Draws a list with dashes. */
  list(items: readonly string[], style: Style = TEXT.body): void {
    const needs = (index: number): number =>
      style.leading * Math.min(2, this.type.wrap(items[index] ?? '', style, this.width - 12).length);
    this.inPieces('L', items.length, {
      needs,
      draw: (index) => {
        this.ensure(needs(index));
        this.tags.block('LI', () => {
          this.tags.block('Lbl', () => this.type.line('–', this.left, this.y, style));
          this.tags.block('LBody', () => this.paragraph(items[index] ?? '', style, { indent: 12, after: 2 }));
        });
      },
    });
    this.y += 3;
  }

  /** A thin line over the width. */
  rule(color: string = COLOR.rule): void {
    const { doc, left, width, y } = this;
    this.tags.artifact(() => {
      doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.5)
        .strokeColor(color)
        .stroke();
    });
  }

  #line(text: string, style: Style, indent = 0): void {
    this.type.line(text, this.left + indent, this.y, style);
    this.y += style.leading;
  }
}
