import { ArtifactClient } from '../../aws/artifact-client.ts';
import { plainClient } from '../../aws/clients.ts';
import { callFailure } from '../../aws/failures.ts';
import { isServiceFailure } from '../../aws/gap-kinds.ts';
import { callerIdentity } from '../../aws/identity.ts';
import { ExhibitError } from '../../core/errors.ts';
import type { Io } from '../io.ts';

/** AWS Artifact with the credentials of the environment. */
export interface Connection {
  readonly artifact: ArtifactClient;
  /**
   * Gives what a call answers.
   *
   * @throws CREDENTIALS_REJECTED, or UNREACHABLE with the name of the refusal; never with its words, which may repeat
   * a token
   */
  ask<Answer>(action: string, call: () => Promise<Answer>): Promise<Answer>;
  /** ARN of who calls. Source: GetCallerIdentity. */
  caller(): Promise<string>;
}

/** Connects in the Region of the environment, which decides the partition only. */
export function connect({ env }: Pick<Io, 'env'>): Connection {
  const region = env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? 'us-east-1';
  const ask = async <Answer>(action: string, call: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await call();
    } catch (error) {
      const failure = callFailure(error, 'AWS', region);
      if (!isServiceFailure(failure)) throw failure;
      throw new ExhibitError('UNREACHABLE', `${action} failed: ${failure.name}.`);
    }
  };
  return {
    artifact: plainClient(ArtifactClient, { region }),
    ask,
    async caller() {
      const who = await callerIdentity((service) => plainClient(service, { region }));
      if ('arn' in who) return who.arn;
      throw new ExhibitError('UNREACHABLE', `${who.refused.action} failed: ${who.refused.code}.`);
    },
  };
}
