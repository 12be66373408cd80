import { type AwsRequest, Refusal } from './request.ts';
import type { Fields } from './scenario.ts';

/** What goes wrong, and for which requests; fields that are left out fit every request. */
export interface Fault {
  readonly service: string;
  readonly operation: string;
  readonly account?: string;
  readonly region?: string;
  /** A text that occurs in the input. */
  readonly resource?: string;
  /** How often it happens; always when left out. */
  readonly times?: number;
  readonly fault:
    | 'throttle'
    | 'server-error'
    | 'slow'
    | 'reset'
    | 'denied'
    | 'empty-page'
    | 'repeated-token'
    | 'region-disabled'
    | 'malformed';
  /** HTTP status instead of the usual one. */
  readonly status?: number;
}

/** Finds the fault of a request and counts it. */
export interface Faults {
  set(faults: readonly Fault[]): void;
  next(request: AwsRequest): Fault | null;
}

/** Starts with the faults of a scenario. */
export function createFaults(initial: readonly Fields[]): Faults {
  let current = counted(initial.map(parseFault));
  return {
    set: (faults) => {
      current = counted(faults);
    },
    next(request) {
      const found = current.find(({ fault, left }) => left > 0 && fits(fault, request));
      if (!found) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}

function counted(faults: readonly Fault[]) {
  return faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
}

function fits(fault: Fault, request: AwsRequest): boolean {
  return (
    (fault.service === '*' || fault.service.toLowerCase() === request.service.toLowerCase()) &&
    (fault.operation === '*' || fault.operation === request.operation) &&
    (fault.account ?? request.account) === request.account &&
    (fault.region ?? request.region) === request.region &&
    JSON.stringify(request.input).includes(fault.resource ?? '')
  );
}

const FAULTS = [
  'throttle',
  'server-error',
  'slow',
  'reset',
  'denied',
  'empty-page',
  'repeated-token',
  'region-disabled',
  'malformed',
] as const satisfies readonly Fault['fault'][];

function parseFault(fields: Fields): Fault {
  const fault = FAULTS.find((name) => name === fields.fault);
  const { service, operation } = fields;
  if (!fault || typeof service !== 'string' || typeof operation !== 'string') {
    throw new TypeError(`faults.json of the scenario holds no fault: ${JSON.stringify(fields)}`);
  }
  return { ...fields, fault, service, operation };
}

type Dialect = 'json' | 'query' | 's3' | 'ec2';

const DIALECTS: Readonly<Record<string, Dialect>> = { S3: 's3', IAM: 'query', STS: 'query', EC2: 'ec2' };

/** What each kind of service says, with which status. */
const ERRORS: Readonly<
  Partial<Record<Fault['fault'], Readonly<Record<Dialect, readonly [string, number]>>>>
> = {
  throttle: {
    json: ['ThrottlingException', 400],
    query: ['Throttling', 400],
    s3: ['SlowDown', 503],
    ec2: ['RequestLimitExceeded', 503],
  },
  'server-error': {
    json: ['InternalFailure', 500],
    query: ['InternalFailure', 500],
    s3: ['InternalError', 500],
    ec2: ['InternalError', 500],
  },
  denied: {
    json: ['AccessDeniedException', 400],
    query: ['AccessDenied', 403],
    s3: ['AccessDenied', 403],
    ec2: ['UnauthorizedOperation', 403],
  },
  'region-disabled': {
    json: ['OptInRequired', 403],
    query: ['OptInRequired', 403],
    s3: ['OptInRequired', 403],
    ec2: ['OptInRequired', 401],
  },
};

/** The error that a service gives for a fault; null for faults that are no error answer. */
export function refusalFor(
  { fault, status }: Fault,
  { service, operation, region }: AwsRequest,
): Refusal | null {
  const said = ERRORS[fault]?.[DIALECTS[service] ?? 'json'];
  if (!said) return null;
  const [code, usual] = said;
  return new Refusal(code, `${service} refuses ${operation} in ${region}: ${fault}`, {
    status: status ?? usual,
  });
}
