import { join } from 'node:path';
import { z } from 'zod';
import { classPath, javaPrograms, SHORT_LIVED } from '../maven.ts';
import { type Program, runProgram } from '../programs.ts';

/** A file to judge. */
export interface Question {
  readonly file: string;
  /** PEM files. */
  readonly roots: readonly string[];
  readonly at: Date;
}

const verdict = z.object({
  indication: z.string(),
  reason: z.string().nullable(),
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
});

const judgement = z.object({
  /** Why the file was not judged at all. */
  refused: z.string().nullable(),
  signatures: z.array(
    verdict.extend({ level: z.string(), scopes: z.array(z.string()), timestamps: z.array(verdict) }),
  ),
});

/** What EU DSS found in one file. */
export type Judgement = z.infer<typeof judgement>;

/** EU DSS with its version when it can be run, and what it needs. */
export function dssPrograms(): readonly Program[] {
  return javaPrograms('eu-dss', '6.3');
}

/** Has one process of EU DSS judge files, in their order, with its default policy. */
export function judgeAll(questions: readonly Question[], folder: string): Judgement[] {
  const lines = questions.map(({ file, at, roots }) => [file, at.toISOString(), ...roots].join('\t'));
  const judge = join(import.meta.dirname, 'DssJudge.java');
  const { code, out, text } = runProgram(
    'java',
    [...SHORT_LIVED, '-cp', classPath(import.meta.dirname), judge],
    folder,
    {
      input: `${lines.join('\n')}\n`,
      timeout: 580_000,
    },
  );
  const answers = out.split('\n').filter((line) => line !== '');
  if (code !== 0 || answers.length !== questions.length)
    throw new Error(`EU DSS ended with ${code}: ${text.slice(0, 4000)}`);
  return answers.map((answer) => judgement.parse(JSON.parse(answer)));
}

/** A root of its own publishes neither itself nor its lists at an address. */
const OF_OWN_ROOTS = [
  'The authority info access is not present!',
  'The revocation info access is not present!',
];

/**
 * Why a judgement is no full pass, sorted; none when it is one: there is a signature, each is passed in total at this
 * level and covers all of its file, each time stamp is passed, and nothing is warned of but what every own root gives.
 */
export function shortfalls({ refused, signatures }: Judgement, level: string): string[] {
  const found = signatures.flatMap(({ scopes, timestamps, ...signature }) => [
    ...verdictFaults('signature', signature, 'TOTAL_PASSED'),
    ...(signature.level === level ? [] : [`level ${signature.level}`]),
    ...(scopes.length > 0 ? scopes : ['NONE'])
      .filter((scope) => scope !== 'FULL')
      .map((scope) => `scope ${scope}`),
    ...timestamps.flatMap((stamp) => verdictFaults('time stamp', stamp, 'PASSED')),
  ]);
  if (refused !== null) found.push(`refused: ${refused}`);
  else if (signatures.length === 0) found.push('no signature');
  return [...new Set(found)].toSorted();
}

function verdictFaults(
  of: string,
  { indication, reason, errors, warnings }: z.infer<typeof verdict>,
  wanted: string,
) {
  const passed = indication === wanted ? [] : [`${of} ${indication} ${reason ?? ''}`];
  const said = [...errors, ...warnings.filter((warning) => !OF_OWN_ROOTS.includes(warning))];
  return [...passed, ...said.map((text) => `${of}: ${text}`)];
}
