import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import {
  arrowHead,
  type PlannedBox,
  type PlannedText,
  planLineage,
} from '../../../src/reports/lineage-plan.ts';
import { COLOR } from '../../../src/reports/pdf/theme.ts';
import { isMono, plainType } from '../../../src/reports/svg/typesetting.ts';
import { Button } from '../../parts/button.tsx';
import styles from './lineage.module.css';
import type { Answer } from './lineage-words.ts';

/** Down the page: a way to data has more stations than fit beside one another. */
const FORM = { flow: 'down', boxWidth: 128, between: 36, lines: { name: 3, identity: 2 } } as const;
/** Room around the drawing, in points. */
const ROUND = 12;

/** The colours of the report as those of the page, which has two themes. */
const VARIABLES: Readonly<Record<string, string>> = {
  [COLOR.ink]: 'var(--ink)',
  [COLOR.muted]: 'var(--muted)',
  [COLOR.faint]: 'var(--sunken)',
  [COLOR.paper]: 'var(--paper)',
  [COLOR.accent]: 'var(--accent)',
  [COLOR.red]: 'var(--red)',
  [COLOR.blueFaint]: 'var(--blue-faint)',
};
const colorOf = (color: string): string => VARIABLES[color] ?? 'var(--ink)';

/** Pixels of a point: below the first the smallest text cannot be read, above the second it is larger than the page's. */
const [LEAST, MOST] = [1.3, 1.6];

/** The graph as the report draws it. Arrow keys go along the connections, Enter opens a station, `+` and `-` zoom. */
export function LineageGraph({
  answer,
  selected,
  onOpen,
}: {
  readonly answer: Answer;
  readonly selected: string | undefined;
  readonly onOpen: (node: string) => void;
}) {
  /** Times as large as it is legible; null for all of it at once. */
  const [zoom, setZoom] = useState<number | null>(1);
  const drag = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const plan = planLineage(answer, plainType, FORM);
  const wide = plan.width + 2 * ROUND;
  const high = plan.height + 2 * ROUND;
  const stationOf = (id: string | undefined): SVGGElement | undefined => {
    const all = pane.current?.querySelectorAll<SVGGElement>('[data-station]') ?? [];
    return [...all].find((one) => one.dataset.station === id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is a new graph or station that moves it.
  useEffect(() => {
    const frame = pane.current;
    if (!frame) return;
    const station = stationOf(selected)?.getBoundingClientRect();
    if (!station) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    else {
      const { left, right } = frame.getBoundingClientRect();
      const [before, after] = [left - station.left, station.right - right];
      if (before > 0) frame.scrollLeft -= before + 2 * ROUND;
      else if (after > 0) frame.scrollLeft += after + 2 * ROUND;
    }
  }, [answer, selected]);
  const breaks = new Set(answer.breaks.map(({ at }) => at));
  const zoomBy = (factor: number): void =>
    setZoom((now) => Math.min(4, Math.max(0.25, (now ?? 0.5) * factor)));
  const onKey = (event: KeyboardEvent, { node, x, y, h }: PlannedBox): void => {
    const into = answer.edges.filter(({ to }) => to === node.id).map(({ from }) => from);
    const outOf = answer.edges.filter(({ from }) => from === node.id).map(({ to }) => to);
    const layer = plan.boxes.filter((box) => Math.abs(box.y + box.h / 2 - y - h / 2) < 1);
    const moves: Readonly<Record<string, string | undefined>> = {
      ArrowUp: into[0],
      ArrowDown: outOf[0],
      ArrowLeft: layer.filter((box) => box.x < x).toSorted((a, b) => b.x - a.x)[0]?.node.id,
      ArrowRight: layer.filter((box) => box.x > x).toSorted((a, b) => a.x - b.x)[0]?.node.id,
    };
    if (event.key in moves) stationOf(moves[event.key])?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onOpen(node.id);
    else if (event.key === '+') zoomBy(1.25);
    else if (event.key === '-') zoomBy(0.8);
    else return;
    event.preventDefault();
  };
  const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
    const last = drag.current;
    if (!last || !pane.current) return;
    drag.current = { x, y };
    pane.current.scrollLeft -= x - last.x;
    pane.current.scrollTop -= y - last.y;
  };
  const letGo = (): void => {
    drag.current = null;
  };
  return (
    <div>
      <div className={styles.steps}>
        <Button onClick={() => zoomBy(1.25)}>Zoom in</Button>
        <Button onClick={() => zoomBy(0.8)}>Zoom out</Button>
        <Button onClick={() => setZoom(null)} aria-pressed={zoom === null}>
          Whole graph
        </Button>
      </div>
      <div
        ref={pane}
        className={styles.pane}
        onPointerDown={({ clientX, clientY, pointerType }) => {
          // A finger scrolls by itself.
          if (pointerType === 'mouse') drag.current = { x: clientX, y: clientY };
        }}
        onPointerMove={onMove}
        onPointerUp={letGo}
        onPointerLeave={letGo}
      >
        <svg
          className={styles.graph}
          role="group"
          aria-label="Lineage, from data at the top to endpoints at the bottom. Arrow keys go along the connections."
          viewBox={`${-ROUND} ${-ROUND} ${wide} ${high}`}
          style={
            zoom === null
              ? { width: '100%', maxHeight: '70vh' }
              : { width: `calc(max(min(100%, ${wide * MOST}px), ${wide * LEAST}px) * ${zoom})` }
          }
        >
          {plan.edges.map(({ from, to, points, broken, label }) => {
            const [last, before] = [points.at(-1), points.at(-2)];
            const color = broken ? 'var(--red)' : 'var(--muted)';
            const head = last && before ? arrowHead(before, last) : [];
            return (
              <g key={`${from} ${to}`}>
                <polyline
                  points={points.map((point) => `${point.x},${point.y}`).join(' ')}
                  fill="none"
                  stroke={color}
                  strokeDasharray={broken ? '3.5 2.2' : undefined}
                />
                <polygon points={head.map((point) => `${point.x},${point.y}`).join(' ')} fill={color} />
                {label && (
                  <rect
                    x={label.x - 1}
                    y={label.y}
                    width={label.w + 2}
                    height={label.h}
                    fill="var(--raised)"
                  />
                )}
                {label && <Line {...label} />}
              </g>
            );
          })}
          {plan.boxes.map((box, index) => (
            <g
              key={box.node.id}
              data-station={box.node.id}
              role="button"
              tabIndex={index === 0 || selected === box.node.id ? 0 : -1}
              aria-pressed={selected === box.node.id}
              className={styles.station}
              onClick={() => onOpen(box.node.id)}
              onKeyDown={(event) => onKey(event, box)}
            >
              <rect
                {...{ x: box.x, y: box.y, width: box.w, height: box.h, rx: 3 }}
                fill={colorOf(box.look.fill)}
                stroke={selected === box.node.id ? 'var(--focus)' : colorOf(box.look.stroke)}
                strokeWidth={selected === box.node.id ? 2.5 : box.look.line}
                strokeDasharray={box.look.dashed ? '3.5 2.2' : undefined}
              />
              {box.texts.map((line) => (
                <Line key={`${line.y} ${line.text}`} {...line} />
              ))}
              {breaks.has(box.node.id) && <Badge x={box.x + box.w} y={box.y} />}
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}

function Line({ text, x, y, style: { face, size, leading, color } }: PlannedText) {
  return (
    <text
      {...{ x, y: y + leading / 2 + size * 0.35, fontSize: size, fill: colorOf(color) }}
      fontFamily={isMono(face) ? 'var(--mono)' : 'var(--sans)'}
      fontStyle={face === 'italic' ? 'italic' : undefined}
      fontWeight={face === 'semibold' ? 600 : undefined}
      xmlSpace="preserve"
    >
      {text}
    </text>
  );
}

function Badge({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g>
      <rect x={x - 30} y={y - 7} width={34} height={13} rx={6.5} fill="var(--red)" />
      <text x={x - 26} y={y + 2.5} fontSize={7} fontWeight={600} fill="var(--red-ink)">
        × break
      </text>
    </g>
  );
}
