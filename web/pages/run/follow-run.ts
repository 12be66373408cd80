import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { visible } from '../../api/visible.ts';
import { hasEnded, type Run, type Task } from '../runs/run-queries.ts';

/** How the stream of a run stands: `ended` when nothing more will come. */
export type Link = 'connecting' | 'live' | 'lost' | 'ended';

/** Milliseconds until a stream that was refused is asked for again. */
const AGAIN = 3_000;
/** Changes are shown together, since hundreds of tasks can change at once. */
const TOGETHER = 100;

/** A run and its tasks as they are, and as they change: by server-sent events, which are asked for anew when they break. */
export function useRun(id: string) {
  const client = useQueryClient();
  const run = useQuery({
    queryKey: ['run', id],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/runs/{run}', { params: { path: { run: id } }, signal })),
    staleTime: 0,
  });
  const tasks = useQuery({
    queryKey: ['run', id, 'tasks'],
    queryFn: async ({ signal }): Promise<readonly Task[]> =>
      (await dataOf(api.GET('/v1/runs/{run}/tasks', { params: { path: { run: id } }, signal }))).tasks,
    staleTime: 0,
  });
  const [link, setLink] = useState<Link>('connecting');
  const isOpen = run.data !== undefined && !hasEnded(run.data);
  useEffect(() => {
    if (!isOpen) return;
    let [stream, again, told]: [EventSource | null, number, number] = [null, 0, 0];
    let news: Task[] = [];
    const tell = (): void => {
      told = 0;
      const changed = new Map(news.map((task) => [task.id, task]));
      news = [];
      client.setQueryData<readonly Task[]>(['run', id, 'tasks'], (before = []) => {
        const known = new Set(before.map((task) => task.id));
        const fresh = [...changed.values()].filter((task) => !known.has(task.id));
        return [...before.map((task) => changed.get(task.id) ?? task), ...fresh];
      });
    };
    const open = (): void => {
      stream = new EventSource(`/v1/runs/${encodeURIComponent(id)}/events`);
      stream.addEventListener('open', () => setLink('live'));
      stream.addEventListener('run', ({ data }: MessageEvent<string>) => {
        const record: Run = visible(JSON.parse(data));
        client.setQueryData(['run', id], record);
        if (!hasEnded(record)) return;
        stream?.close();
        setLink('ended');
        // The stream may have been closed before its last task.
        void client.invalidateQueries({ queryKey: ['run', id, 'tasks'] });
        void client.invalidateQueries({ queryKey: ['runs'] });
      });
      stream.addEventListener('task', ({ data }: MessageEvent<string>) => {
        news.push(visible(JSON.parse(data)));
        told ||= window.setTimeout(tell, TOGETHER);
      });
      stream.addEventListener('error', () => {
        setLink('lost');
        // A browser goes on by itself unless it was refused.
        if (stream?.readyState === EventSource.CLOSED) again = window.setTimeout(open, AGAIN);
      });
    };
    open();
    return () => {
      stream?.close();
      window.clearTimeout(again);
      window.clearTimeout(told);
    };
  }, [id, isOpen, client]);
  return { run, tasks, link: isOpen ? link : ('ended' as const) };
}
