import { z } from 'zod';
import { classPath, javaPrograms, SHORT_LIVED } from '../maven.ts';
import { type Program, runProgram } from '../programs.ts';

/** A standard that veraPDF judges by: PDF/A-3a or PDF/UA-1. */
export type Flavour = '3a' | 'ua1';

/** What veraPDF found in one file. */
export interface Judgement {
  readonly file: string;
  readonly isCompliant: boolean;
  /** How many times a rule was looked at and held: nothing was judged when it is 0. */
  readonly passedChecks: number;
  /** Each rule that was broken, as `<clause> t<test> x<times>: <rule>, at <first place>`, sorted. */
  readonly failures: readonly string[];
}

/** Where Maven learns what it consists of, and the class that its installer starts. */
export const VERAPDF = {
  folder: import.meta.dirname,
  main: 'org.verapdf.apps.GreenfieldCliWrapper',
} as const;

/** veraPDF with its version when it can be run, and what it needs. */
export function veraPrograms(): readonly Program[] {
  return javaPrograms('verapdf', '1.28.2');
}

const answer = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z.tuple([
          z.object({
            compliant: z.boolean(),
            details: z.object({
              passedChecks: z.int(),
              ruleSummaries: z.array(
                z.object({
                  clause: z.string(),
                  testNumber: z.int(),
                  failedChecks: z.int(),
                  description: z.string(),
                  checks: z.array(z.object({ context: z.string(), errorMessage: z.string().nullish() })),
                }),
              ),
            }),
          }),
        ]),
      }),
    ),
  }),
});

/**
 * Has one process of veraPDF judge files, in their order.
 *
 * @throws Error when a file was not judged to its end
 */
export function judgePdf(flavour: Flavour, files: readonly string[], folder: string): Judgement[] {
  const { code, out, text } = runProgram(
    'java',
    [
      ...[...SHORT_LIVED, '-cp', classPath(VERAPDF.folder), VERAPDF.main],
      ...['--flavour', flavour, '--format', 'json', ...files],
    ],
    folder,
    { timeout: 580_000 },
  );
  // 0 and 1 tell whether all files are compliant; the rest is no judgement.
  const read = answer.safeParse(code === 0 || code === 1 ? jsonOf(out) : null);
  if (!read.success || read.data.report.jobs.length !== files.length)
    throw new Error(`veraPDF ended with ${code}: ${text.slice(0, 4000)}`);
  return read.data.report.jobs.map(({ itemDetails, validationResult: [{ compliant, details }] }) => ({
    file: itemDetails.name,
    isCompliant: compliant,
    passedChecks: details.passedChecks,
    failures: details.ruleSummaries
      .filter(({ failedChecks }) => failedChecks > 0)
      .map(({ clause, testNumber, failedChecks, description, checks: [first] }) => {
        const place = first ? `, at ${first.context}: ${first.errorMessage ?? ''}` : '';
        return `${clause} t${testNumber} x${failedChecks}: ${description}${place}`;
      })
      .toSorted(),
  }));
}

function jsonOf(out: string): unknown {
  try {
    return JSON.parse(out);
  } catch {
    return null;
  }
}
