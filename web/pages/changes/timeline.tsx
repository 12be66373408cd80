import { useQuery } from '@tanstack/react-query';
import { scaleUtc } from 'd3-scale';
import { Button } from '../../parts/button.tsx';
import { countText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { Text } from '../../parts/text.tsx';
import { utcText } from '../../parts/time.tsx';
import { type Filter, LANES, timelineQuery } from './case-queries.ts';
import styles from './changes.module.css';
import { SURENESS, type Timeline as TimelineData } from './words.ts';

/** What a key does: how much wider the time becomes, and how far it moves. */
const STEPS: ReadonlyMap<string, readonly [factor: number, shift: number]> = new Map([
  ['+', [0.5, 0]],
  ['-', [2, 0]],
  ['ArrowLeft', [1, -0.25]],
  ['ArrowRight', [1, 0.25]],
]);

interface Window {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Sessions as lanes over time, their changes as marks. `+`, `-` and the arrow keys change the time that is shown. */
export function Timeline({
  investigation,
  filter,
  window: shown,
  first,
  onWindow,
  onFirst,
  onOpen,
}: {
  readonly investigation: string;
  readonly filter: Filter;
  readonly window: Window;
  /** The first session that is shown, from 0. */
  readonly first: number;
  readonly onWindow: (window: Window) => void;
  readonly onFirst: (first: number) => void;
  readonly onOpen: (change: number) => void;
}) {
  const { data, error, refetch } = useQuery(timelineQuery(investigation, filter, { ...shown, first }));
  if (error) return <Failed error={error} what="the timeline" retry={() => void refetch()} />;
  if (!data) return <Loading what="the timeline" />;
  const move = (factor: number, shift: number): void => onWindow(moved(data, factor, shift));
  return (
    <Section
      title="Timeline by session"
      note={`${countText(data.sessions, 'session')}, ${countText(data.changes, 'change')}; ${utcText(data.from)} to ${utcText(data.to)}`}
      actions={
        <div className={styles.steps}>
          <Button onClick={() => move(0.5, 0)}>Zoom in</Button>
          <Button onClick={() => move(2, 0)}>Zoom out</Button>
          <Button onClick={() => move(1, -0.25)}>Earlier</Button>
          <Button onClick={() => move(1, 0.25)}>Later</Button>
          <Button onClick={() => onWindow({})}>All</Button>
        </div>
      }
    >
      <div
        role="group"
        className={styles.timeline}
        aria-label="Timeline. Plus and minus zoom, left and right arrow move in time."
        onKeyDown={({ key }) => {
          const step = STEPS.get(key);
          if (step) move(...step);
        }}
      >
        <Axis data={data} />
        <ul role="list" className={styles.lanes}>
          {data.lanes.map((lane) => (
            <li key={`${lane.session} ${lane.who} ${lane.strength} ${lane.role}`} className={styles.lane}>
              <span className={styles.laneName}>
                <Text>{lane.who}</Text>{' '}
                <span className={styles.quiet}>
                  {SURENESS[lane.strength].word}
                  {lane.console && ', console'}
                </span>
              </span>
              <span className={styles.track}>
                {lane.marks.map((mark) => (
                  <button
                    key={mark.index}
                    type="button"
                    className={styles.mark}
                    data-tone={mark.failed > 0 ? 'failed' : 'made'}
                    style={{ insetInlineStart: place(data, middleOf(mark)) }}
                    aria-label={`${markText(mark)} by ${lane.who}`}
                    title={markText(mark)}
                    onClick={() => onOpen(mark.index)}
                  >
                    {mark.changes > 1 ? mark.changes : mark.failed > 0 ? '!' : mark.deleted > 0 ? '×' : '•'}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        {data.sessions > data.lanes.length && (
          <div className={styles.more}>
            <p role="status">
              Sessions {numberText(Math.min(first + 1, data.sessions))} to{' '}
              {numberText(first + data.lanes.length)} of {numberText(data.sessions)}, by their first change in
              this time
            </p>
            <Button disabled={first === 0} onClick={() => onFirst(Math.max(0, first - LANES))}>
              Sessions before
            </Button>
            <Button disabled={first + LANES >= data.sessions} onClick={() => onFirst(first + LANES)}>
              Sessions after
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Axis({ data }: { readonly data: TimelineData }) {
  const scale = scaleUtc().domain([new Date(data.from), new Date(data.to)]);
  // The words of one at the very end would be cut.
  const last = scale.range([0, 1]).invert(0.96);
  const ticks = scale.ticks(6).filter((tick) => tick <= last);
  const [first, second] = ticks;
  const form = first && second && second.getTime() - first.getTime() < 86_400_000 ? minutes : days;
  return (
    <div className={styles.axisLane} aria-hidden="true">
      <span className={styles.laneName}>UTC</span>
      <span className={styles.axis}>
        {ticks.map((tick) => (
          <span key={tick.getTime()} className={styles.tick} style={{ insetInlineStart: place(data, tick) }}>
            {form.format(tick)}
          </span>
        ))}
      </span>
    </div>
  );
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const minutes = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
});

/** Several changes are drawn in their middle, so that a mark keeps away from the next one. */
function middleOf({ from, to }: Mark): Date {
  return new Date((new Date(from).getTime() + new Date(to).getTime()) / 2);
}

function place({ from, to }: Pick<TimelineData, 'from' | 'to'>, at: Date): string {
  const share = scaleUtc()
    .domain([new Date(from), new Date(to)])
    .range([0, 1])(at);
  // Half a mark stays free at both ends.
  return `calc(12px + (100% - 24px) * ${share.toFixed(5)})`;
}

function moved({ from, to }: Pick<TimelineData, 'from' | 'to'>, factor: number, shift: number): Window {
  const [begin, end] = [new Date(from).getTime(), new Date(to).getTime()];
  const middle = (begin + end) / 2 + (end - begin) * shift;
  const half = Math.max(1000, ((end - begin) * factor) / 2);
  return { from: new Date(middle - half).toISOString(), to: new Date(middle + half).toISOString() };
}

type Mark = TimelineData['lanes'][number]['marks'][number];

function markText({ event, changes, failed, from }: Mark): string {
  const what = changes === 1 ? event : `${changes} changes, first ${event}`;
  return `${what}${failed > 0 ? ` (${failed} failed)` : ''}, ${utcText(from)}`;
}
