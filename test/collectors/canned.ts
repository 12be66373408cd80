import { ServiceError } from '../../src/aws/service-error.ts';
import type { Collecting, Collector } from '../../src/collectors/collector.ts';
import { writeParts } from '../../src/collectors/parts.ts';
import { taskReads } from '../../src/collectors/task-reads.ts';
import { memoryLines } from '../../src/core/lines.ts';
import { TEST_ACCOUNT, TEST_PERIOD, TEST_REGION } from '../support/aws/collect.ts';

/** Answers by name of the operation; each call gets the next one, and the last one stays. */
export type Canned = Readonly<Record<string, readonly (object | ServiceError)[]>>;

/** A refusal as a service gives it. */
export const refusal = (name: string, message = name, status = 400) =>
  new ServiceError({ name, message, status });

/**
 * Runs a collector on answers that a consistent account cannot give, such as a resource that is gone between its
 * listing and its description. Fails on a call without an answer.
 */
export async function cannedRun(
  collector: Collector,
  canned: Canned,
  evaluations: Collecting['evaluations'] = [],
): Promise<{ readonly body: unknown; readonly gaps: readonly object[]; readonly population: unknown }> {
  const scope = { account: TEST_ACCOUNT, region: TEST_REGION };
  const left = new Map(Object.entries(canned).map(([operation, answers]) => [operation, [...answers]]));
  const client = clientOf((operation) => {
    const answers = left.get(operation) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined) throw new TypeError(`No answer for ${operation}.`);
    if (answer instanceof ServiceError) throw answer;
    return answer;
  });
  const { gaps, ...reads } = taskReads({ scope, client });
  const call = () => Promise.reject(new Error('No tape is used.'));
  const collected = await collector.collect({
    scope,
    period: TEST_PERIOD,
    accounts: [TEST_ACCOUNT],
    requiredTags: [],
    sampling: { method: 'all' },
    dataReaders: [],
    evaluations,
    startedAt: TEST_PERIOD.to,
    client,
    reads,
    parts: (make) => writeParts(make, { tape: { call, refs: [], lastAt: null }, scratch: memoryLines() }),
    given: () => [],
    trail: null,
    integrity: null,
  });
  const body = 'body' in collected ? collected.body : [...collected.parts.read()][0]?.body;
  return { body: collector.produces.body.parse(body), gaps, population: collected.population ?? null };
}

/** Real clients whose `send` is replaced, since the paginators of the SDK take no others. */
function clientOf(answer: (operation: string) => object): Collecting['client'] {
  return <Client>(service: new (config: never) => Client): Client => {
    const config = { region: TEST_REGION, credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'test' } };
    const client = new service(config as never);
    const send = async (command: object) => answer(command.constructor.name.replace(/Command$/, ''));
    return Object.assign(Object(client), { send });
  };
}
