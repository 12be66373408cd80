import { collectors } from '../../src/collectors/index.ts';
import { linesOf } from '../../src/core/lines.ts';
import { collect } from '../../src/runs/collect.ts';
import type { RunInputs } from '../../src/runs/run-inputs.ts';
import { liveSession } from '../../src/runs/sessions.ts';
import type { FiledTranscript } from '../../src/store/transcript-folder.ts';
import { startAws } from '../../test/support/aws/server.ts';
import { REQUIRED_TAGS } from './places.ts';

type Scenario = Parameters<typeof startAws>[0];

/**
 * Records what the ordinary collectors ask of the sample account, through the real SDK clients and the stand-in. One
 * task at a time and a clock that steps with each reading make the same transcript each time.
 *
 * @param started when the recording claims to begin
 */
export async function recordTranscript(
  scenario: Scenario,
  inputs: Pick<RunInputs, 'organization' | 'accounts' | 'period' | 'evaluations'>,
  started: string,
): Promise<FiledTranscript> {
  const aws = await startAws(scenario);
  const before = { ...process.env };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: `AKIA${inputs.accounts[0]?.id}`,
    AWS_SECRET_ACCESS_KEY: 'sample',
  });
  let reading = 0;
  const now = (): Date => new Date(Date.parse(started) + 40 * reading++);
  try {
    const run: RunInputs = {
      ...inputs,
      schema: 'https://exhibit.dev/schema/run/v1',
      now: started,
      frameworks: [],
      collectors: collectors
        .map(({ id }) => id)
        .filter((id) => !['cloudtrail-changes', 'cloudtrail-integrity'].includes(id)),
      trail: null,
      digests: null,
      decisions: [],
      acceptances: [],
      documents: [],
      exclusions: [],
      requiredTags: [...REQUIRED_TAGS],
      fairness: null,
      previous: null,
      toolVersion: 'sample',
    };
    const entries = inputs.accounts.map(({ id }) => ({
      id,
      role: `arn:aws:iam::${id}:role/ExhibitCollector`,
    }));
    const signal = new AbortController().signal;
    const session = liveSession({ inputs: run, trail: null, integrity: null, now, signal }, entries, {
      redactionKey: Buffer.from('sample account'),
      throttle: null,
    });
    const onProgress = (): void => undefined;
    await collect(run, { answers: session.answers, onProgress, signal, concurrency: 1 });
    const { lines, bodies } = await session.kept();
    return { text: [...linesOf(lines)].map((line) => `${line}\n`).join(''), bodies };
  } finally {
    process.env = before;
    await aws.stop();
  }
}
