import { z } from 'zod';
import { ExhibitError } from '../../core/errors.ts';
import { parsePeriod } from '../../core/period.ts';

/**
 * Words of a person that are compared with what a log says. A NUL is refused on purpose: the engines do not agree on
 * it. The same goes for half a character.
 */
const words = z
  .string()
  .min(1, 'is empty')
  .refine((text) => !text.includes('\u0000'), 'holds a NUL character')
  .refine((text) => text.isWellFormed(), 'is no well-formed Unicode');

const account = z.string().regex(/^\d{12}$/, 'is no account of twelve digits');
const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no region such as us-east-1');

/**
 * A question to a log. Every list is "any of these" and does not narrow when it is empty; the fields narrow together.
 */
const trailSearch = z.strictObject({
  period: z
    .strictObject({ from: z.string(), to: z.string() })
    .transform(({ from, to }) => parsePeriod(from, to)),
  /**
   * What the event is about, in any case: as said in `resources`, the request, the response, or the details. A
   * name or an ARN must stand whole, between quotes, slashes or colons; what lies under it counts too. Of an
   * `arn-prefix` only the beginning must.
   */
  resources: z
    .array(z.strictObject({ by: z.enum(['name', 'arn', 'arn-prefix']), value: words }))
    .readonly()
    .default([]),
  /** Name, ARN, session name, access key, service or id of the caller or of its role, whole, in any case. */
  actors: z.array(words).readonly().default([]),
  /** Names of events such as DeleteEndpoint, in any case. */
  events: z.array(words).readonly().default([]),
  /**
   * `writes`: all that is not marked as reading. `deletes`: writes whose name says that something goes away.
   * `data-reads`: data events that read.
   */
  class: z.enum(['all', 'writes', 'deletes', 'data-reads']).default('all'),
  /** `management` leaves out data events: calls on objects and inference. */
  category: z.enum(['any', 'management', 'data']).default('any'),
  /** Accounts that the events were recorded for. */
  accounts: z.array(account).readonly().default([]),
  /** Regions that the events happened in. */
  regions: z.array(region).readonly().default([]),
  /** Event sources such as sagemaker.amazonaws.com. */
  sources: z.array(words).readonly().default([]),
  outcome: z.enum(['any', 'success', 'error']).default('any'),
  /** Each of them stands somewhere in the request parameters as logged, in any case. */
  texts: z.array(words).readonly().default([]),
  /**
   * Folders of the log to read, where they are known to hold all that is asked for: they limit what Athena scans.
   * An event lies in the folder of its account and region unless somebody has moved log files.
   */
  folders: z
    .strictObject({
      accounts: z.array(account).readonly().default([]),
      regions: z.array(region).readonly().default([]),
    })
    .default({ accounts: [], regions: [] }),
});

/** A checked question. */
export type TrailSearch = z.output<typeof trailSearch>;

/** A question before it is checked: all but the period may be left out. */
export type TrailSearchInput = z.input<typeof trailSearch>;

/**
 * Checks a question and fills in what was left out.
 *
 * @throws INPUT_INVALID with what is wrong with which field
 */
export function readSearch(input: unknown): TrailSearch {
  const { success, data, error } = trailSearch.safeParse(input);
  if (success) return data;
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new ExhibitError('INPUT_INVALID', `The question is not usable: ${field} ${issue?.message}.`, {
    cause: error,
  });
}
