import { z } from 'zod';

const period = z.strictObject({ from: z.string(), to: z.string() });
const severity = z.enum(['critical', 'high', 'medium', 'low']);
const conclusion = z.enum([
  'exceptions-noted',
  'incomplete',
  'inherited',
  'manual',
  'not-applicable',
  'needs-review',
  'no-exceptions-noted',
]);

/** What a pack says of a resource under a check. */
export const itemState = z.enum([
  'fail',
  'unknown',
  'pass',
  'not-applicable',
  /** It is not among the items, and everything was listed. */
  'absent',
  /** It is not among the items, and a list that could have it has a gap or was sampled. */
  'not-seen',
  /** It is not listed in the document, which leaves out items that passed or that the check does not apply to. */
  'not-listed',
  /** The pack does not cover its account and region. */
  'not-in-scope',
  /** The pack has no such check. */
  'no-check',
]);
export type ItemState = z.infer<typeof itemState>;

const exception = z.strictObject({
  check: z.string(),
  title: z.string(),
  severity,
  account: z.string(),
  region: z.string(),
  resource: z.string(),
});
const exceptionAt = exception.extend({ reason: z.string() });

/** How the answer to an exception changed: an acceptance came, ran out, was taken back, or is another one. */
const acceptanceChange = z.enum(['none', 'came', 'expired', 'withdrawn', 'changed']);

const controlChange = z.strictObject({
  framework: z.string(),
  control: z.string(),
  title: z.string(),
  /** Null when the catalog of that pack does not have it. */
  before: conclusion.nullable(),
  after: conclusion.nullable(),
  /** `unclear`: less or something else is seen, so that neither word would be right. */
  direction: z.enum(['worse', 'unclear', 'better']),
  /** Whether the mapping made the difference: alone, perhaps, or not. */
  mapping: z.enum(['cause', 'possible', 'none']),
  /** One sentence each; never empty. */
  because: z.array(z.string()).min(1),
});

/** The pack that another one is compared with. */
const comparedPack = z.strictObject({
  id: z.string(),
  organization: z.string(),
  period,
  generatedAt: z.string(),
  toolVersion: z.string(),
});

const cameAndGone = z.strictObject({ came: z.array(z.string()), gone: z.array(z.string()) });

/** What changed between the conclusions of two packs, as far as their documents tell. */
export const packChanges = z.strictObject({
  /** The older one. */
  previous: comparedPack,
  period: z.strictObject({
    /** `earlier`: the newer pack speaks of a time before that of the older one. */
    relation: z.enum(['adjacent', 'hole', 'overlap', 'same', 'earlier']),
    /** Time of which both speak. */
    common: period.nullable(),
    /** Time between them of which neither speaks. */
    hole: period.nullable(),
  }),
  /** Accounts with their regions as `account/region`, and ids of frameworks. */
  scope: z.strictObject({ places: cameAndGone, frameworks: cameAndGone }),
  /** What stands in the way of the comparison, in sentences. */
  warnings: z.array(z.string()),
  versions: z.array(
    z.strictObject({
      what: z.enum(['tool', 'catalog', 'mapping']),
      id: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  checks: cameAndGone.extend({
    /** Checks of both packs that are described otherwise, and the names of the fields. */
    changed: z.array(z.strictObject({ id: z.string(), fields: z.array(z.string()) })),
  }),
  counts: z.strictObject({
    controls: z.strictObject({ worse: z.int(), unclear: z.int(), better: z.int() }),
    exceptions: z.strictObject({
      new: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      unjudged: z.int(),
      closed: z.int(),
    }),
  }),
  /** Worse ones first. */
  controls: z.array(controlChange),
  /** The gravest first. */
  exceptions: z.strictObject({
    /** With what the older pack said of the resource. */
    new: z.array(exceptionAt.extend({ was: itemState })),
    changed: z.array(
      exception.extend({ before: z.string(), after: z.string(), acceptance: acceptanceChange }),
    ),
    /** Exceptions of the older pack that the newer one cannot judge any more: nobody can call them closed. */
    unjudged: z.array(exceptionAt.extend({ is: itemState })),
    closed: z.array(exceptionAt.extend({ is: itemState })),
  }),
});
export type PackChanges = z.infer<typeof packChanges>;
