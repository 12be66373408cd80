import { createHash } from 'node:crypto';
import type { Fields, Scenario } from './scenario.ts';

/** A request as a service sees it, whatever the wire form. */
export interface AwsRequest {
  /** Client id: SageMaker, CloudTrail, KMS, S3, IAM, STS, EC2, Artifact, … */
  readonly service: string;
  readonly operation: string;
  readonly account: string;
  readonly region: string;
  readonly input: Fields;
}

/** A request in the order of arrival, and how it was answered. */
export interface SeenRequest extends AwsRequest {
  readonly status: number | 'reset';
  /** True when the stand-in does not know the operation: the test asks for something that it lacks. */
  readonly unserved: boolean;
}

/** What an operation may use beside the request. */
export interface Serving extends AwsRequest {
  readonly scenario: Scenario;
  /** Give an empty page with a token and all items after it, or a page whose token leads back to it. */
  readonly oddPage: 'empty-page' | 'repeated-token' | null;
}

/** Answers one operation; dates as ISO text, which the wire form turns into its own. */
export type Operation = (serving: Serving) => Fields;
export type Operations = Readonly<Record<string, Operation>>;

interface RefusalDetails {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error answer of a service. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: string, message: string, { status = 400, headers = {} }: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** The same id for the same request, so that a transcript does not differ from run to run. */
export function requestIdOf({ service, operation, account, region, input }: AwsRequest): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([service, operation, account, region, input]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A text of the input, or undefined. */
export function textOf(input: Fields, name: string): string | undefined {
  const value = input[name];
  return typeof value === 'string' ? value : undefined;
}

/** A time of the input in milliseconds (the JSON protocol sends seconds), or undefined. */
export function timeOf(input: Fields, name: string): number | undefined {
  const value = input[name];
  return typeof value === 'number' ? value * 1000 : undefined;
}
