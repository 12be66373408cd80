import { z } from 'zod';
import { defineEvidence } from '../kind.ts';

export const eventRule = z.strictObject({
  name: z.string(),
  arn: z.string(),
  state: z.string().nullable(),
  /** The pattern of events as JSON text. */
  pattern: z.string(),
  /** Service that made the rule and keeps it; null for one of the customer. */
  managedBy: z.string().nullable(),
  /** ARNs of what gets the events, sorted; null when they were not read. */
  targets: z.array(z.string()).nullable(),
});
export type EventRule = z.infer<typeof eventRule>;

/**
 * Rules of the default event bus, the one on which AWS puts the events of its services.
 *
 * @source EventBridge ListRules, ListTargetsByRule
 */
export const eventbridgeRules = defineEvidence({
  id: 'aws.eventbridge.rules@1',
  title: 'EventBridge rules',
  description:
    'Every rule of the default event bus of the region that has an event pattern, with its targets. Rules that only follow a clock are left out, and so are other buses, which events of AWS services do not reach by themselves.',
  unread: { rules: [] },
  body: z.strictObject({ rules: z.array(eventRule) }),
});
