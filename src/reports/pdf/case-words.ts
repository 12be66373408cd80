import type { Case, CaseEvent } from '../case.ts';
import { listText } from './words.ts';

type Rule = CaseEvent['hops'][number]['rule'];

/** What each rule of attribution rests on. */
export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  direct: 'the event itself names the identity',
  key: 'the access key was issued by this event',
  session: 'role and second of the session are those of this event',
  'source-identity': 'the source identity of the session, which stays through role chains',
  'identity-center': 'IAM Identity Center wrote the user into the session',
  name: 'the session name, which its caller chose',
  'shared-event': 'the caller’s account recorded the same action',
  'tuning-job': 'the event that created the tuning job of this training job',
};

/** The events of one session and of one answer on who acted in it, in the order of the first event of each. */
export function sessionsOf({ events }: Case): readonly (readonly CaseEvent[])[] {
  const key = ({ session, kind, person, strength, role, note }: CaseEvent): string =>
    [session.id, kind, person, strength, role, note].join('\n');
  return [...Map.groupBy(events, key).values()];
}

/** The question as a sentence. */
export function questionText({ question }: Case): string {
  const what = question.events.length > 0 ? `did ${listText(question.events)}` : 'changed';
  const who = question.actor === null ? 'Who' : `What has ${question.actor}`;
  const resource = question.resource ?? 'anything';
  if (question.actor === null) return `Who ${what}${question.events.length > 0 ? ' on' : ''} ${resource}?`;
  return question.events.length > 0
    ? `${who} done to ${resource} by ${listText(question.events)}?`
    : `${who} changed${question.resource === null ? '' : ` in ${resource}`}?`;
}

/** A name, or what is known instead of one. */
export const whoText = ({ person, identityArn, note, kind }: CaseEvent): string =>
  person ?? (kind === 'account' ? (note ?? 'another account') : (identityArn ?? 'unknown'));

/** `sagemaker:UpdateEndpoint`. */
export const operationText = ({ source, event }: CaseEvent): string =>
  `${source.replace('.amazonaws.com', '')}:${event}`;

/** An ARN without partition, service, region and account. */
export const shortArn = (arn: string): string =>
  arn.startsWith('arn:') ? arn.split(':').slice(5).join(':') : arn;
