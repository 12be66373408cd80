import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createFaults, type Fault, type Faults, refusalFor } from './faults.ts';
import { operations } from './operations.ts';
import { type Protocol, protocolOf, unservedRefusal } from './protocols.ts';
import {
  type AwsRequest,
  type Operation,
  type Operations,
  Refusal,
  type SeenRequest,
  type Serving,
} from './request.ts';
import { type Fields, isFields, type Scenario, type ScenarioFiles, scenarioOf } from './scenario.ts';
import { type Received, type Sent, signerOf } from './wire.ts';

/** The running stand-in. */
export interface AwsStandIn {
  readonly url: string;
  /** Every request so far, each attempt. */
  readonly requests: readonly SeenRequest[];
  /** Replaces all faults from now on. */
  setFaults(faults: readonly Fault[]): void;
  /** Puts an object into a bucket, in the place of one that is there. */
  putObject(bucket: string, key: string, bytes: Buffer): void;
  removeObject(bucket: string, key: string): void;
  stop(): Promise<void>;
}

/** An answer taken from a real account: its status, and its body with times as ISO text. */
export interface RecordedAnswer {
  readonly statusCode: number;
  readonly body: Fields;
}

export interface StandInOptions {
  /** What to answer instead of the scenario, by service and operation: `KMS DescribeKey`. */
  readonly answers?: Readonly<Record<string, RecordedAnswer>>;
  /** Port of 127.0.0.1; any free one when left out. */
  readonly port?: number;
  /** Milliseconds by which the fault `slow` delays an answer. */
  readonly slowMs?: number;
  /** Draws what goes wrong with a request for which no fault is set; null: nothing. */
  readonly disturb?: () => Fault['fault'] | null;
  /** Operations that answer in the place of the usual ones, by client id. */
  readonly serves?: Readonly<Record<string, Operations>>;
}

/**
 * Serves a scenario to the unmodified SDK, over HTTP on the loopback interface. Reads answer from the scenario;
 * an operation that is not served gets status 500 and is marked in `requests`.
 */
export async function startAws(
  source: string | ScenarioFiles,
  options: StandInOptions = {},
): Promise<AwsStandIn> {
  const scenario = scenarioOf(source);
  const faults = createFaults(scenario.faults);
  const requests: SeenRequest[] = [];
  const given = { scenario, faults, requests, answers: options.answers ?? {} };
  const server = createServer((incoming, response) => {
    const { slowMs = 300, serves = {}, disturb = () => null } = options;
    handle(incoming, { ...given, slowMs, serves, disturb }).then(
      (sent) => write(response, sent),
      (error: unknown) => write(response, { status: 500, headers: {}, body: String(error) }),
    );
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The stand-in has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    setFaults: faults.set,
    putObject(bucket, key, bytes) {
      scenario.remove(bucket, key);
      scenario.put('000000000000', bucket, key, bytes);
    },
    removeObject: scenario.remove,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

interface State {
  readonly answers: Readonly<Record<string, RecordedAnswer>>;
  readonly scenario: Scenario;
  readonly faults: Faults;
  readonly requests: SeenRequest[];
  readonly slowMs: number;
  readonly serves: Readonly<Record<string, Operations>>;
  readonly disturb: () => Fault['fault'] | null;
}

async function handle(incoming: IncomingMessage, state: State): Promise<Sent | 'reset'> {
  const received = await receive(incoming);
  const protocol = protocolOf(received);
  const { account, region } = signerOf(received.headers);
  const request = { ...protocol.read(received), account, region };
  const fault = state.faults.next(request) ?? drawnFault(state.disturb());
  if (fault?.fault === 'slow') await pause(state.slowMs);
  const unserved = operationFor(request, state) === undefined;
  const sent = fault?.fault === 'reset' ? 'reset' : respond(request, { ...state, protocol, fault });
  state.requests.push({ ...request, status: sent === 'reset' ? sent : sent.status, unserved });
  return sent;
}

const drawnFault = (fault: Fault['fault'] | null): Fault | null =>
  fault && { service: '*', operation: '*', fault };

function respond(
  request: AwsRequest,
  given: State & { readonly protocol: Protocol; readonly fault: Fault | null },
): Sent {
  const { protocol, fault, scenario } = given;
  const recorded = given.answers[`${request.service} ${request.operation}`];
  if (recorded) return spoken(protocol, request, recorded);
  const refusal = fault && refusalFor(fault, request);
  if (refusal) return protocol.refuse(request, refusal);
  if (fault?.fault === 'malformed')
    return { status: fault.status ?? 200, headers: {}, body: protocol.broken };
  const operation = operationFor(request, given);
  try {
    if (!operation) throw unservedRefusal(request);
    return protocol.answer(request, operation({ ...request, scenario, oddPage: oddPageOf(fault) }));
  } catch (error) {
    if (error instanceof Refusal) return protocol.refuse(request, error);
    throw error;
  }
}

/** A recorded answer in the wire form of its service. */
function spoken(protocol: Protocol, request: AwsRequest, { statusCode, body }: RecordedAnswer): Sent {
  if (statusCode < 400) return protocol.answer(request, body);
  const error = isFields(body.Error) ? body.Error : {};
  const refusal = new Refusal(String(error.Code), String(error.Message), { status: statusCode });
  return protocol.refuse(request, refusal);
}

function operationFor({ service, operation }: AwsRequest, { serves }: State): Operation | undefined {
  return serves[service]?.[operation] ?? operations[service]?.[operation];
}

function oddPageOf(fault: Fault | null): Serving['oddPage'] {
  return fault?.fault === 'empty-page' || fault?.fault === 'repeated-token' ? fault.fault : null;
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}

function write(response: ServerResponse, sent: Sent | 'reset'): void {
  if (sent === 'reset') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(sent.status, sent.headers).end(sent.body);
}
