import type { Period } from '../../core/period.ts';
import { type IntervalPlan, labelledTicks, type PlannedStretch, planIntervals } from '../interval-plan.ts';
import type { PackItem } from '../pack.ts';
import type { Sheet } from './sheet.ts';
import type { Figure } from './table.ts';
import { COLOR, TEXT } from './theme.ts';

type Interval = PackItem['intervals'][number];

/** The narrowest mark of an interval in points: a minute in a year must still be seen. */
const NARROWEST = 1.6;

/**
 * A bar of the whole period with the failing stretches in dark. An interval that lasted beyond the period, or began
 * before it, runs to the end of the bar without a closing line.
 */
export function intervalBar(period: Period, intervals: readonly Interval[], { axis = true } = {}): Figure {
  const bar = axis ? 8 : 5;
  const plan = planIntervals(period, intervals);
  return {
    height: axis ? 22 : 9,
    draw(sheet, x, y, width) {
      const area = { x, y, width, height: bar + (axis ? 12 : 4) };
      sheet.tags.figure(plan.words, area, () => {
        drawBar(sheet, plan, { axis, x, width, top: y + 2, bar });
      });
    },
  };
}

function drawBar(
  sheet: Sheet,
  plan: IntervalPlan,
  bars: { axis: boolean; x: number; width: number; top: number; bar: number },
): void {
  const { doc } = sheet;
  const { axis, x, width, top, bar } = bars;
  const place = (share: number): number => x + share * width;
  doc.rect(x, top, width, bar).fill(COLOR.faint);
  for (const tick of plan.ticks) {
    const at = place(tick.at);
    doc
      .moveTo(at, top)
      .lineTo(at, top + bar + (axis ? 2 : 0))
      .lineWidth(0.4)
      .strokeColor(COLOR.rule)
      .stroke();
  }
  for (const stretch of plan.stretches) drawStretch(sheet, stretch, { place, top, bar, x, width });
  doc.rect(x, top, width, bar).lineWidth(0.5).strokeColor(COLOR.muted).stroke();
  if (axis) drawAxis(sheet, plan, { x, width, y: top + bar + 2 });
}

function drawStretch(
  { doc }: Sheet,
  stretch: PlannedStretch,
  box: { place(share: number): number; top: number; bar: number; x: number; width: number },
): void {
  const from = Math.min(box.place(stretch.from), box.x + box.width - NARROWEST);
  const wide = Math.max(NARROWEST, box.place(stretch.to) - from);
  doc.rect(from, box.top, wide, box.bar).fill(COLOR.red);
  // Ends that were seen get a line above and below the bar; open ones do not.
  const edge = (at: number): void => {
    doc
      .moveTo(at, box.top - 2)
      .lineTo(at, box.top + box.bar + 2)
      .lineWidth(0.8)
      .strokeColor(COLOR.ink)
      .stroke();
  };
  if (stretch.isBeginSeen) edge(from);
  if (stretch.isEndSeen) edge(from + wide);
}

function drawAxis({ type }: Sheet, plan: IntervalPlan, box: { x: number; width: number; y: number }): void {
  const style = { ...TEXT.monoSmall, size: 5.8, leading: 8 };
  const [first, last] = plan.ends;
  const room = type.width(first, style);
  type.line(first, box.x, box.y, style);
  type.line(last, box.x + box.width - room, box.y, style);
  for (const { text, x } of labelledTicks(plan, { width: box.width, room, gap: 6 }))
    type.line(text, box.x + x, box.y, style);
}
