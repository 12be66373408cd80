import { z } from 'zod';
import { FRAMEWORK_IDS } from '../../mappings/framework-id.ts';
import { frameworks } from '../../mappings/index.ts';
import { type App, problems } from '../app.ts';

const TAGS = ['frameworks'];
const head = z.object({
  id: z.enum(FRAMEWORK_IDS),
  title: z.string(),
  version: z.string(),
  controls: z.int(),
  edges: z.int(),
  /** Controls of which at least one check speaks. */
  controlsWithChecks: z.int(),
});
const edge = z.object({
  check: z.string(),
  strength: z.enum(['direct', 'partial', 'supporting']),
  rationale: z.string(),
  remains: z.string().nullable(),
});
const framework = head.omit({ controls: true, edges: true, controlsWithChecks: true }).extend({
  notice: z.string(),
  controls: z.array(
    z.object({ id: z.string(), title: z.string(), evidenceClass: z.string(), edges: z.array(edge) }),
  ),
});
const coverage = z.object({
  frameworks: z.array(
    z.object({
      id: z.enum(FRAMEWORK_IDS),
      /** Controls by what AWS data can say of them, and how many of each a check speaks of. */
      classes: z.array(z.object({ evidenceClass: z.string(), controls: z.int(), withChecks: z.int() })),
    }),
  ),
});

/** The control catalogs and what checks say of them. */
export function frameworkRoutes(app: App): void {
  app.get(
    '/v1/frameworks',
    {
      schema: {
        tags: TAGS,
        operationId: 'listFrameworks',
        summary: 'The control catalogs',
        response: { 200: z.object({ frameworks: z.array(head) }), ...problems() },
      },
    },
    async () => ({ frameworks: frameworks.map(headOf) }),
  );

  app.get(
    '/v1/frameworks/:framework',
    {
      schema: {
        tags: TAGS,
        operationId: 'getFramework',
        summary: 'The controls of a catalog and the checks that speak of them',
        params: z.object({ framework: z.enum(FRAMEWORK_IDS) }),
        response: { 200: framework, ...problems() },
      },
    },
    async ({ params }) => {
      const found = frameworks.find(({ id }) => id === params.framework);
      if (!found) throw new Error('Every id has its framework.');
      const { id, title, version, notice } = found;
      const controls = found.controls.map((control) => ({
        ...{ id: control.id, title: control.title, evidenceClass: control.evidenceClass },
        edges: found.edges
          .filter((one) => one.control === control.id)
          .map(({ check, strength, rationale, remains }) => ({ check, strength, rationale, remains })),
      }));
      return { id, title, version, notice, controls };
    },
  );

  app.get(
    '/v1/coverage',
    {
      schema: {
        tags: TAGS,
        operationId: 'coverage',
        summary: 'How much of each catalog checks speak of',
        response: { 200: coverage, ...problems() },
      },
    },
    async () => ({ frameworks: frameworks.map((one) => ({ id: one.id, classes: classesOf(one) })) }),
  );
}

type Framework = (typeof frameworks)[number];

function headOf({ id, title, version, controls, edges }: Framework): z.infer<typeof head> {
  const controlsWithChecks = new Set(edges.map(({ control }) => control)).size;
  return { id, title, version, controls: controls.length, edges: edges.length, controlsWithChecks };
}

function classesOf({
  controls,
  edges,
}: Framework): z.infer<typeof coverage>['frameworks'][number]['classes'] {
  const mapped = new Set(edges.map(({ control }) => control));
  const classes = [...new Set(controls.map(({ evidenceClass }) => evidenceClass))].toSorted();
  return classes.map((evidenceClass) => {
    const own = controls.filter((control) => control.evidenceClass === evidenceClass);
    return { evidenceClass, controls: own.length, withChecks: own.filter(({ id }) => mapped.has(id)).length };
  });
}
