import type { Doc } from './document.ts';
import type { Fonts } from './fonts.ts';
import type { Typesetter } from './text.ts';
import { COLOR, MARGIN, TEXT } from './theme.ts';

/** What stands at the head and foot of every page but the first. */
export interface RunningWords {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  /** Number of the volume, when there are several. */
  readonly volume?: number;
}

/** Heads and feet of pages. */
export interface Running {
  /** Draws head and foot of the current page. */
  draw(page: number): void;
  /** Writes the number of pages, which the feet of all pages refer to; right before the document ends. */
  close(pages: number): void;
}

/** Room for three digits of the number of pages, in points; more reach into the margin. */
const TOTAL_WIDTH = 13;

/**
 * Heads and feet. The number of all pages is one drawing that every foot refers to and that is written last, so
 * pages can leave memory before it is known.
 */
export function runningOf(
  doc: Doc,
  { fonts, type, words }: { fonts: Fonts; type: Typesetter; words: RunningWords },
): Running {
  const total = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, -3, 3 * TOTAL_WIDTH, 10],
    Resources: { Font: { F1: fonts.sans.ref() } },
  });

  return {
    draw(page) {
      const { width, height } = doc.page;
      const right = width - MARGIN.right;
      const top = 34;
      const digest = type.width(words.right, TEXT.runningMono);
      const room = right - MARGIN.left - digest - 16;
      type.line(type.fit(words.left, TEXT.running, room), MARGIN.left, top, TEXT.running);
      type.line(words.right, right - digest, top, TEXT.runningMono);
      const rule = (y: number): void => {
        doc.moveTo(MARGIN.left, y).lineTo(right, y).lineWidth(0.5).strokeColor(COLOR.rule).stroke();
      };
      rule(top + 13);

      const foot = height - 36;
      rule(foot - 5);
      const numbered =
        words.volume === undefined ? `Page ${page} of ` : `Volume ${words.volume}, page ${page} of `;
      const numbers = right - TOTAL_WIDTH - type.width(numbered, TEXT.running);
      type.line(
        type.fit(words.foot, TEXT.running, numbers - MARGIN.left - 16),
        MARGIN.left,
        foot,
        TEXT.running,
      );
      type.line(numbered, numbers, foot, TEXT.running);
      const baseline = foot + TEXT.running.size * 1.025;
      doc.page.xobjects.Pages = total;
      doc.save().fillColor(COLOR.muted);
      doc.addContent(`1 0 0 -1 ${right - TOTAL_WIDTH + 1} ${baseline.toFixed(2)} cm /Pages Do`);
      doc.restore();
    },
    close(pages) {
      const [glyphs] = fonts.sans.encode(String(pages));
      total.write(`BT /F1 ${TEXT.running.size} Tf <${glyphs.join('')}> Tj ET`);
      total.end(undefined);
    },
  };
}
