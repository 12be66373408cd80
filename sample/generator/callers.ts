import { type Act, type Caller, touching } from './calls.ts';
import { after } from './clock.ts';
import { hex, iamId, uuid } from './ids.ts';
import { type Place, roleArn } from './places.ts';
import type { Fields, World } from './world.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CLI = 'aws-cli/2.31.2 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7';

/** An IAM user with a long-lived key. */
export function iamUser(account: string, name: string, ip: string): Caller {
  const arn = `arn:aws:iam::${account}:user/${name}`;
  const identity = {
    type: 'IAMUser',
    principalId: iamId('AIDA', account, name),
    arn,
    accountId: account,
    accessKeyId: iamId('AKIA', account, name),
    userName: name,
  };
  return { arn, identity: () => identity, ip, agent: CLI };
}

/** The same user in the console, signed in at that time: each request has a key of its own. */
export function signIn(world: World, place: Place, { by, at }: Act): Caller {
  const { accessKeyId: _, ...user } = by.identity(at);
  world.log({
    place,
    at,
    source: 'signin',
    name: 'ConsoleLogin',
    identity: user,
    ip: by.ip,
    agent: BROWSER,
    readOnly: false,
    request: null,
    response: { ConsoleLogin: 'Success' },
    more: {
      eventType: 'AwsConsoleSignIn',
      additionalEventData: {
        LoginTo: `https://console.aws.amazon.com/sagemaker/home?region=${place.region}`,
        MobileVersion: 'No',
        MFAIdentifier: by.arn.replace(':user/', ':mfa/'),
        MFAUsed: 'Yes',
      },
    },
  });
  return {
    arn: by.arn,
    ip: by.ip,
    agent: BROWSER,
    more: { sessionCredentialFromConsole: 'true' },
    identity: (when) => ({
      ...user,
      accessKeyId: iamId('ASIA', place.account, `${by.arn} ${when}`),
      sessionContext: { attributes: { creationDate: at, mfaAuthenticated: 'true' } },
    }),
  };
}

/** What an AssumeRole asks for. */
export interface Assumption {
  readonly account: string;
  /** Role name, with its path if it has one. */
  readonly role: string;
  readonly session: string;
  readonly sourceIdentity?: string;
}

/** Takes a role: logs it where the caller is and, when that is another account, where the role is too. */
export function assumeRole(world: World, place: Place, { by, at, ...wanted }: Act & Assumption): Caller {
  const issued = sessionOf(wanted, at);
  logAssumption(world, place, { by, at, wanted, issued });
  const console = by.more?.sessionCredentialFromConsole === 'true';
  return {
    arn: issued.arn,
    ip: by.ip,
    agent: by.agent,
    ...(console && by.more ? { more: by.more } : {}),
    identity: (when) =>
      issued.identity(console ? iamId('ASIA', wanted.account, `${issued.arn} ${when}`) : null),
  };
}

type Issued = ReturnType<typeof sessionOf>;

function logAssumption(
  world: World,
  place: Place,
  { by, at, wanted, issued }: Act & { readonly wanted: Assumption; readonly issued: Issued },
): void {
  const caller = by.identity(at);
  const common = {
    at,
    source: 'sts',
    name: 'AssumeRole',
    ip: by.ip,
    agent: by.agent,
    readOnly: true,
    request: {
      roleArn: issued.roleArn,
      roleSessionName: wanted.session,
      durationSeconds: 3600,
      ...(wanted.sourceIdentity ? { sourceIdentity: wanted.sourceIdentity } : {}),
    },
    response: issued.answer,
  };
  const owner = touching(wanted.account, 'AWS::IAM::Role', issued.roleArn);
  const foreign = caller.accountId !== undefined && caller.accountId !== wanted.account;
  const service = caller.type === 'AWSService';
  const more = {
    ...owner,
    ...(foreign || service ? { sharedEventID: uuid(`shared ${issued.id} ${at}`) } : {}),
  };
  world.log({
    ...common,
    place: foreign ? { ...place, account: String(caller.accountId) } : place,
    identity: caller,
    more,
  });
  if (foreign) {
    const { principalId, accountId } = caller;
    const identity = { type: 'AWSAccount', principalId: principalId ?? null, accountId: accountId ?? null };
    world.log({ ...common, place: { ...place, account: wanted.account }, identity, more });
  }
}

function sessionOf(wanted: Assumption, at: string) {
  const { account, session } = wanted;
  const name = wanted.role.split('/').at(-1) ?? wanted.role;
  const principalId = iamId('AROA', account, name);
  const id = `${principalId}:${session}`;
  const arn = `arn:aws:sts::${account}:assumed-role/${name}/${session}`;
  const key = iamId('ASIA', account, `${id} ${at}`);
  const issuer = roleArn(account, wanted.role);
  const answer: Fields = {
    credentials: { accessKeyId: key, sessionToken: tokenOf(id, at), expiration: expiry(at) },
    assumedRoleUser: { assumedRoleId: id, arn },
    ...(wanted.sourceIdentity ? { sourceIdentity: wanted.sourceIdentity } : {}),
  };
  const identity = (otherKey: string | null): Fields => ({
    type: 'AssumedRole',
    principalId: id,
    arn,
    accountId: account,
    accessKeyId: otherKey ?? key,
    sessionContext: {
      sessionIssuer: { type: 'Role', principalId, arn: issuer, accountId: account, userName: name },
      attributes: { creationDate: at, mfaAuthenticated: 'false' },
      ...(wanted.sourceIdentity ? { sourceIdentity: wanted.sourceIdentity } : {}),
    },
  });
  return { id, arn, roleArn: issuer, answer, identity };
}

/** Not a token of anything; its form makes redaction prove itself. */
function tokenOf(id: string, at: string): string {
  const filler = Buffer.from(hex(`token ${id} ${at}`, 48)).toString('base64');
  return `IQoJb3JpZ2luX2VjEXAMPLE${filler}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The time an hour later in the words of STS. */
function expiry(at: string): string {
  const end = new Date(Date.parse(after(at, 3600)));
  const hour = end.getUTCHours();
  const clock = `${hour % 12 || 12}:${end.toISOString().slice(14, 19)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${MONTHS[end.getUTCMonth()] ?? ''} ${end.getUTCDate()}, ${end.getUTCFullYear()}, ${clock}`;
}

/** An AWS service that acts by itself. */
export function service(name: string): Caller {
  const host = `${name}.amazonaws.com`;
  return { arn: host, identity: () => ({ type: 'AWSService', invokedBy: host }), ip: host, agent: host };
}

const STORE = 'arn:aws:identitystore::444455556666:identitystore/d-9067f1c0de';

/** A person of Identity Center who opened a session of a permission set in the production account. */
export function identityCenter(
  world: World,
  place: Place,
  session: { user: string; set: string; at: string },
): Caller {
  const name = `AWSReservedSSO_${session.set}_${hex(`sso ${session.set}`, 16)}`;
  const wanted = {
    account: place.account,
    role: `aws-reserved/sso.amazonaws.com/${name}`,
    session: session.user,
  };
  const issued = sessionOf(wanted, session.at);
  const ip = '203.0.113.61';
  const provider = `arn:aws:iam::${place.account}:saml-provider/AWSSSO_${hex('sso provider', 16)}_DO_NOT_DELETE`;
  world.log({
    place,
    at: session.at,
    source: 'sts',
    name: 'AssumeRoleWithSAML',
    identity: {
      type: 'SAMLUser',
      principalId: `${hex('qualifier', 20)}:${session.user}`,
      userName: session.user,
      identityProvider: hex('qualifier', 20),
    },
    ip,
    agent: BROWSER,
    readOnly: true,
    request: {
      sAMLAssertionID: `_${uuid(`saml ${session.at}`)}`,
      roleSessionName: session.user,
      durationSeconds: 3600,
      roleArn: issued.roleArn,
      principalArn: provider,
    },
    response: issued.answer,
    more: touching(place.account, 'AWS::IAM::Role', issued.roleArn),
  });
  const userId = uuid(`identity store ${session.user}`);
  return {
    arn: issued.arn,
    ip,
    agent: BROWSER,
    identity: () => ({
      ...issued.identity(null),
      onBehalfOf: { userId, identityStoreArn: STORE },
      credentialId: hex(`credential ${session.at}`, 32),
    }),
  };
}
