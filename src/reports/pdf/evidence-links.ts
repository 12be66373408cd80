import type { Sheet } from './sheet.ts';
import type { Figure, Piece } from './table.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { shortDigest } from './words.ts';

/** Digests that one drawing holds: few enough for a page, since a drawing is never split. */
const TOGETHER = 120;
const GAP = 7;

/** The short digest of a record, leading to the appendix. */
export function evidencePiece(view: View, digest: string): Piece {
  const link = view.evidenceAnchor(digest) ?? undefined;
  return { text: shortDigest(digest), style: link ? TEXT.monoLink : TEXT.monoSmall, link };
}

/** Short digests of records side by side, each leading to the appendix. */
export function evidencePieces(view: View, digests: readonly string[]): readonly Piece[] {
  const groups = Math.ceil(digests.length / TOGETHER);
  return Array.from({ length: groups }, (_, group): Piece => {
    return { text: '', figure: digestRows(view, digests.slice(group * TOGETHER, (group + 1) * TOGETHER)) };
  });
}

function digestRows(view: View, digests: readonly string[]): Figure {
  const style = TEXT.monoLink;
  // Twelve digits of a font whose characters are 0.6 of its size wide.
  const step = 12 * 0.6 * style.size + GAP;
  const perRow = (width: number): number => Math.max(1, Math.floor((width + GAP) / step));
  return {
    height: (width) => Math.ceil(digests.length / perRow(width)) * style.leading,
    draw(sheet: Sheet, x, y, width) {
      const columns = perRow(width);
      for (const [index, digest] of digests.entries()) {
        const piece = evidencePiece(view, digest);
        const place = { x: x + (index % columns) * step, y: y + Math.floor(index / columns) * style.leading };
        const line = (): void => sheet.type.line(piece.text, place.x, place.y, piece.style ?? style);
        if (piece.link === undefined) {
          line();
          continue;
        }
        sheet.anchors.link(piece.link, {
          draw(area) {
            line();
            area({ ...place, width: step - GAP, height: style.leading });
          },
        });
      }
    },
  };
}
