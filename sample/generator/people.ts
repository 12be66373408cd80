import { assumeRole, iamUser, identityCenter, service, signIn } from './callers.ts';
import type { Caller } from './calls.ts';
import { after } from './clock.ts';
import { hex, uuid } from './ids.ts';
import { DEV, type Place, PROD } from './places.ts';
import type { World } from './world.ts';

/** The IAM users of the story. */
export const alice = iamUser(PROD, 'alice', '198.51.100.24');
export const bob = iamUser(PROD, 'bob', '198.51.100.37');
export const carol = iamUser(DEV, 'carol', '192.0.2.118');
export const grace = iamUser(DEV, 'grace', '192.0.2.140');

/** alice through the role MLAdmin; the name of her session is the tool's, not hers. */
export function aliceAsAdmin(world: World, place: Place, at: string): Caller {
  const session = `botocore-session-${Math.floor(Date.parse(at) / 1000)}`;
  return assumeRole(world, place, { by: alice, at, account: PROD, role: 'MLAdmin', session });
}

/** bob, signed in to the console, switched to the role MLAdmin. */
export function bobInConsole(world: World, place: Place, at: string): Caller {
  const signedIn = signIn(world, place, { by: bob, at: after(at, -95) });
  const session = `console-${hex(`bob ${at}`, 8)}`;
  return assumeRole(world, place, { by: signedIn, at, account: PROD, role: 'MLAdmin', session });
}

/** carol as a data scientist of her own account. */
export function carolAsScientist(world: World, place: Place, at: string): Caller {
  const session = `session-${hex(`carol ${at}`, 6)}`;
  return assumeRole(world, place, { by: carol, at, account: DEV, role: 'DataScientist', session });
}

/** carol on to production: two roles, two accounts, and no name of hers in the second. */
export function carolAsDeployer(world: World, place: Place, at: string): Caller {
  const scientist = carolAsScientist(world, { ...place, account: DEV }, after(at, -140));
  return assumeRole(
    world,
    { ...place, account: DEV },
    {
      by: scientist,
      at,
      account: PROD,
      role: 'MLDeployer',
      session: 'deploy',
    },
  );
}

/** dana from Identity Center, who governs the models. */
export function dana(world: World, place: Place, at: string): Caller {
  return identityCenter(world, place, { user: 'dana@northwind.example', set: 'MLGovernance', at });
}

/** erin in Studio: the shared execution role, with her profile name as source identity. */
export function erinInStudio(world: World, place: Place, at: string): Caller {
  const session = assumeRole(world, place, {
    by: service('sagemaker'),
    at,
    account: DEV,
    role: 'service-role/studio-execution',
    session: 'SageMaker',
    sourceIdentity: 'erin',
  });
  return {
    ...session,
    ip: '192.0.2.83',
    agent: 'Boto3/1.40.21 md/Botocore#1.40.21 ua/2.1 os/linux#5.10.240 lang/python#3.12.9',
  };
}

/** A build of the deployment pipeline. */
export function pipeline(world: World, place: Place, at: string): Caller {
  const session = `AWSCodeBuild-${uuid(`build ${place.account} ${at}`)}`;
  const build = assumeRole(world, place, {
    by: service('codebuild'),
    at,
    account: place.account,
    role: 'service-role/ml-pipeline',
    session,
  });
  return {
    ...build,
    ip: '203.0.113.10',
    agent: 'Boto3/1.40.21 md/Botocore#1.40.21 ua/2.1 exec-env/AWS_ECS_EC2 lang/python#3.12.11',
  };
}

/** SageMaker working with the execution role of a job or schedule. */
export function execution(world: World, place: Place, { role, at }: { role: string; at: string }): Caller {
  const session = assumeRole(world, place, {
    by: service('sagemaker'),
    at,
    account: place.account,
    role,
    session: 'SageMaker',
  });
  return {
    ...session,
    ip: 'sagemaker.amazonaws.com',
    agent: 'sagemaker.amazonaws.com',
    identity: (when) => ({ ...session.identity(when), invokedBy: 'sagemaker.amazonaws.com' }),
  };
}
