import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
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

const FORM = { flow: 'right', boxWidth: 150, between: 76, lines: { name: 3, identity: 2 } } as const;

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

interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
const START: View = { zoom: 1, x: 0, y: 0 };

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
  const [view, setView] = useState(START);
  const drag = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const plan = planLineage(answer, plainType, FORM);
  const breaks = new Set(answer.breaks.map(({ at }) => at));
  const focusOn = (id: string | undefined): void => {
    const all = svg.current?.querySelectorAll<SVGGElement>('[data-station]') ?? [];
    [...all].find((one) => one.dataset.station === id)?.focus();
  };
  const zoomBy = (factor: number): void =>
    setView((now) => ({ ...now, zoom: Math.min(6, Math.max(0.3, now.zoom * factor)) }));
  const onKey = (event: KeyboardEvent, { node, y }: PlannedBox): void => {
    const into = answer.edges.filter(({ to }) => to === node.id).map(({ from }) => from);
    const outOf = answer.edges.filter(({ from }) => from === node.id).map(({ to }) => to);
    const column = plan.boxes.filter((box) => Math.abs(box.x - (here(node.id)?.x ?? 0)) < 1);
    const moves: Readonly<Record<string, string | undefined>> = {
      ArrowLeft: into[0],
      ArrowRight: outOf[0],
      ArrowUp: column.filter((box) => box.y < y).toSorted((a, b) => b.y - a.y)[0]?.node.id,
      ArrowDown: column.filter((box) => box.y > y).toSorted((a, b) => a.y - b.y)[0]?.node.id,
    };
    if (event.key in moves) focusOn(moves[event.key]);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(node.id);
    else if (event.key === '+') zoomBy(1.25);
    else if (event.key === '-') zoomBy(0.8);
    else return;
    event.preventDefault();
  };
  const here = (id: string) => plan.boxes.find(({ node }) => node.id === id);
  const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
    const last = drag.current;
    if (!last) return;
    drag.current = { x, y };
    setView((now) => ({ ...now, x: now.x - (x - last.x) / now.zoom, y: now.y - (y - last.y) / now.zoom }));
  };
  const { zoom, x, y } = view;
  const [wide, high] = [plan.width + 40, plan.height + 40];
  return (
    <div>
      <div className={styles.steps}>
        <Button onClick={() => zoomBy(1.25)}>Zoom in</Button>
        <Button onClick={() => zoomBy(0.8)}>Zoom out</Button>
        <Button onClick={() => setView(START)}>Whole graph</Button>
      </div>
      <svg
        ref={svg}
        className={styles.graph}
        role="group"
        aria-label="Lineage, from data on the left to endpoints on the right. Arrow keys go along the connections."
        viewBox={`${x - 20} ${y - 20} ${wide / zoom} ${high / zoom}`}
        onWheel={({ ctrlKey, deltaY }) => ctrlKey && zoomBy(deltaY < 0 ? 1.1 : 0.9)}
        onPointerDown={({ clientX, clientY }) => {
          drag.current = { x: clientX, y: clientY };
        }}
        onPointerMove={onMove}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerLeave={() => {
          drag.current = null;
        }}
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
                <rect x={label.x - 1} y={label.y} width={label.w + 2} height={label.h} fill="var(--raised)" />
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
