import { z } from 'zod';
import { SCHEDULED_PERIODS, scheduledPeriod } from '../../config/schedule.ts';
import { scheduleSchema } from '../../config/schema.ts';
import { FRAMEWORK_IDS } from '../../mappings/framework-id.ts';
import { nextTimes } from '../../workers/next-times.ts';
import { type App, problems } from '../app.ts';
import type { ServerParts } from '../server-parts.ts';

const TAGS = ['schedules'];
/** Times that are told in advance. */
const AHEAD = 3;

const next = z.array(
  z.strictObject({
    /** In UTC. */
    at: z.string(),
    period: z.strictObject({ from: z.string(), to: z.string() }),
  }),
);
const text = z.string().max(200);
const draft = z.strictObject({
  ...{ name: text, cron: text, period: z.enum(SCHEDULED_PERIODS) },
  frameworks: z.array(z.enum(FRAMEWORK_IDS)).min(1).optional(),
});
type Schedule = z.infer<typeof scheduleSchema>;

/** Shows the schedules of the configuration, and checks lines for it. Nothing here changes the configuration. */
export function scheduleRoutes(app: App, { house, schedules, now }: ServerParts): void {
  app.get(
    '/v1/schedules',
    {
      schema: {
        tags: TAGS,
        operationId: 'listSchedules',
        summary: 'The schedules of the configuration and their next times',
        response: {
          200: z.object({
            /** True when workers of a queue order these runs; without a queue nobody does. */
            inForce: z.boolean(),
            schedules: z.array(
              z.object({ ...draft.shape, frameworks: z.array(z.enum(FRAMEWORK_IDS)).nullable(), next }),
            ),
          }),
          ...problems(),
        },
      },
    },
    async () => ({
      inForce: house.runs === 'queue',
      schedules: schedules.map((one) => ({
        ...{ ...one, frameworks: one.frameworks ?? null },
        next: nextOf(one, now()),
      })),
    }),
  );

  app.post(
    '/v1/schedules/check',
    {
      schema: {
        tags: TAGS,
        operationId: 'checkSchedule',
        summary: 'Checks a schedule and makes its lines for exhibit.yaml; nothing is kept',
        body: draft,
        response: {
          200: z.object({
            /** What is wrong, by field; empty when it can be used. */
            faults: z.array(z.object({ field: z.enum(['name', 'cron']), message: z.string() })),
            next,
            /** Lines for exhibit.yaml; null while something is wrong. */
            yaml: z.string().nullable(),
          }),
          ...problems(413, 415),
        },
      },
    },
    async ({ body }) => {
      const faults = faultsOf(body, schedules, now());
      if (faults.length > 0) return { faults, next: [], yaml: null };
      const schedule = scheduleSchema.parse(body);
      return { faults, next: nextOf(schedule, now()), yaml: yamlOf(schedule) };
    },
  );
}

function nextOf({ cron, period }: Pick<Schedule, 'cron' | 'period'>, from: Date) {
  return nextTimes(cron, from, AHEAD).map((at) => ({ at, period: scheduledPeriod(period, new Date(at)) }));
}

type Fault = { readonly field: 'name' | 'cron'; readonly message: string };

function faultsOf(body: z.infer<typeof draft>, taken: readonly Schedule[], from: Date): Fault[] {
  const faults: Fault[] = [];
  const { error } = scheduleSchema.safeParse(body);
  for (const { path, message } of error?.issues ?? [])
    faults.push({ field: path[0] === 'name' ? 'name' : 'cron', message: `It has ${message}.` });
  if (taken.some(({ name }) => name === body.name))
    faults.push({ field: 'name', message: 'A schedule of the configuration has this name.' });
  if (faults.some(({ field }) => field === 'cron')) return faults;
  try {
    nextTimes(body.cron, from, AHEAD);
  } catch {
    faults.push({ field: 'cron', message: `"${body.cron}" is no time of a schedule.` });
  }
  return faults;
}

/** Every value is of a form that needs no more than quotes. */
function yamlOf({ name, cron, period, frameworks }: Schedule): string {
  const lines = [
    'schedule:',
    `  - name: ${name}`,
    `    cron: '${cron.replaceAll("'", "''")}'`,
    `    period: ${period}`,
  ];
  if (frameworks) lines.push(`    frameworks: [${frameworks.join(', ')}]`);
  return `${lines.join('\n')}\n`;
}
