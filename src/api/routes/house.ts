import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ExhibitError } from '../../core/errors.ts';
import { byText } from '../../core/order.ts';
import { at, parsePeriod } from '../../core/period.ts';
import { type CostBasis, costOfPlan, planCost } from '../../runs/cost-of-plan.ts';
import { houseView, plannedTasks } from '../../runs/house-view.ts';
import { runOrder } from '../../runs/run-record.ts';
import { type App, problems } from '../app.ts';
import { principalOf } from '../gate.ts';
import { packFor } from '../pack-access.ts';
import { type PackSummary, packSummary } from '../pack-library.ts';
import { seesPack } from '../principal.ts';
import type { ServerParts } from '../server-parts.ts';

/** Packs that are looked at for one of the same accounts, the newest first. */
const LOOKS = 5;
const ALL = 100_000;

/** What the house can do, what a run would cost, and its newest packs. */
export function houseRoutes(app: App, parts: ServerParts): void {
  app.get(
    '/v1/house',
    {
      schema: {
        tags: ['runs'],
        operationId: 'house',
        summary: 'Who does the runs here, and what can be ordered',
        response: { 200: houseView, ...problems() },
      },
    },
    async () => parts.house,
  );

  app.post(
    '/v1/plans',
    {
      schema: {
        tags: ['runs'],
        operationId: 'planRun',
        summary: 'What a run would do and cost: a dry run, which calls nothing in AWS',
        description:
          'Takes the body of an order. Calls and bytes are those of the newest pack of the same accounts; without one they are null.',
        body: runOrder.omit({ previous: true }),
        response: { 200: planCost, ...problems(413, 415, 422) },
      },
    },
    async (request) => {
      const { period, accounts: wanted = parts.house.accounts.map(({ id }) => id) } = request.body;
      parsePeriod(period.from, period.to);
      const unknown = wanted.find((id) => !parts.house.accounts.some((account) => account.id === id));
      if (unknown !== undefined)
        throw new ExhibitError('USAGE_INVALID', `The account ${unknown} is not in the configuration.`);
      const accounts = parts.house.accounts.filter(({ id }) => wanted.includes(id));
      return costOfPlan(plannedTasks(accounts), await basisFor(wanted, request, parts));
    },
  );

  app.get(
    '/v1/newest-packs',
    {
      schema: {
        tags: ['packs'],
        operationId: 'newestPacks',
        summary: 'The newest pack of each organisation and set of frameworks, of those that you may see',
        response: { 200: z.object({ packs: z.array(packSummary) }), ...problems() },
      },
    },
    async (request) => {
      const groups = Map.groupBy(await newestFirst(request, parts), scopeOf);
      return { packs: [...groups.values()].flatMap(([newest]) => (newest ? [newest] : [])) };
    },
  );
}

const scopeOf = ({ organization, frameworks }: PackSummary): string =>
  JSON.stringify([organization, frameworks.map(({ id }) => id).toSorted(byText)]);

async function newestFirst(request: FastifyRequest, { library, engagements }: ServerParts) {
  const isTheirs = (pack: PackSummary) => seesPack(principalOf(request), pack, engagements);
  const { packs } = await library.page({ after: null, limit: ALL, isTheirs });
  return packs.toSorted((a, b) => at(b.period.to) - at(a.period.to) || byText(b.id, a.id));
}

/** What the newest pack of exactly these accounts took; null when none of the last few is one. */
async function basisFor(
  accounts: readonly string[],
  request: FastifyRequest,
  parts: ServerParts,
): Promise<CostBasis | null> {
  const packs = await newestFirst(request, parts);
  const own = packs.filter(({ organization }) => organization === parts.house.organization);
  for (const { id, period } of own.slice(0, LOOKS)) {
    const { sha256 } = await packFor(request, { what: 'view costs', pack: id }, parts);
    const container = () => parts.library.container(id);
    // One that this version cannot read tells nothing of the next run.
    const costs = await parts.views.ask({ sha256, container }, 'costs', {}).catch(() => null);
    if (!costs || JSON.stringify(costs.accounts.toSorted()) !== JSON.stringify(accounts.toSorted())) continue;
    const run = (await parts.desk.list()).find(({ pack }) => pack?.id === id);
    return { pack: id, period, records: costs.records, bytesScanned: run?.progress.bytesScanned ?? null };
  }
  return null;
}
