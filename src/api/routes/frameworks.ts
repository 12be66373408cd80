import { z } from 'zod';
import { FRAMEWORK_IDS } from '../../mappings/framework-id.ts';
import { frameworks } from '../../mappings/index.ts';
import { remainsOf } from '../../mappings/roll-up.ts';
import { WAYS, wayOf } from '../../mappings/way.ts';
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
  /** Controls by the best way in which they are evidenced. */
  ways: z.record(z.enum(WAYS), z.int()),
});
const edge = z.object({
  check: z.string(),
  strength: z.enum(['direct', 'partial', 'supporting']),
  rationale: z.string(),
  remains: z.string().nullable(),
  /** Rules of public mappings that draw the same edge. */
  elsewhere: z.array(z.string()),
});
const control = z.object({
  id: z.string(),
  title: z.string(),
  family: z.string(),
  obligation: z.string(),
  cadence: z.string().nullable(),
  /** The text of the standard, where it is in the public domain. */
  text: z.string().nullable(),
  evidenceClass: z.string(),
  /** How it is evidenced at best. */
  way: z.enum(WAYS),
  /** Where evidence could come from. */
  sources: z.array(z.string()),
  /** What a person still has to bring. */
  remains: z.array(z.string()),
  edges: z.array(edge),
});
const framework = head.omit({ controls: true, edges: true, controlsWithChecks: true }).extend({
  notice: z.string(),
  controls: z.array(control),
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
      const controls = found.controls.map((one) => controlOf(one, found));
      return { id, title, version, notice, ways: countsOf(found), controls };
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
type Control = Framework['controls'][number];

const edgesOf = ({ edges }: Framework, { id }: Control) => edges.filter((one) => one.control === id);

function headOf(one: Framework): z.infer<typeof head> {
  const { id, title, version, controls, edges } = one;
  const controlsWithChecks = new Set(edges.map(({ control: spoken }) => spoken)).size;
  return {
    ...{ id, title, version, controls: controls.length, edges: edges.length, controlsWithChecks },
    ways: countsOf(one),
  };
}

function countsOf(one: Framework): z.infer<typeof head>['ways'] {
  const counts = { direct: 0, partial: 0, supporting: 0, inherited: 0, people: 0 };
  for (const each of one.controls) counts[wayOf(each.evidenceClass, edgesOf(one, each))] += 1;
  return counts;
}

function controlOf({ sources, ...one }: Control, of: Framework): z.infer<typeof control> {
  const edges = edgesOf(of, { ...one, sources });
  return {
    ...one,
    sources: [...sources],
    way: wayOf(one.evidenceClass, edges),
    remains: [...remainsOf({ ...one, sources }, edges)],
    edges: edges.map(({ check, strength, rationale, remains, elsewhere = [] }) => ({
      ...{ check, strength, rationale, remains, elsewhere: [...elsewhere] },
    })),
  };
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
