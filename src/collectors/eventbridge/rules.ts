import {
  EventBridgeClient,
  ListRulesCommand,
  type ListRulesCommandOutput,
  ListTargetsByRuleCommand,
  type ListTargetsByRuleCommandOutput,
  type Rule,
} from '@aws-sdk/client-eventbridge';
import { z } from 'zod';
import { by } from '../../core/order.ts';
import { type EventRule, eventbridgeRules, eventRule } from '../../evidence/kinds/eventbridge-rules.ts';
import { populationOf, readList, sortedOnce, text } from '../answers.ts';
import { defineCollector } from '../collector.ts';
import type { Reads } from '../reads.ts';

/** Lists the rules of the default event bus of the region, and the targets of those with an event pattern. */
export const eventbridgeRulesCollector = defineCollector({
  id: 'eventbridge-rules',
  produces: eventbridgeRules,
  reach: 'regional',
  actions: ['events:ListRules', 'events:ListTargetsByRule'],
  uses: [],

  async collect({ client, reads }) {
    const events = client(EventBridgeClient);
    const listed = await readList(
      reads,
      { action: 'events:ListRules', resource: null },
      {
        pages: pagesOf(
          (NextToken): Promise<ListRulesCommandOutput> =>
            events.send(new ListRulesCommand({ Limit: 100, NextToken })),
        ),
        list: ({ Rules }) => Rules?.filter(({ EventPattern }) => text(EventPattern) !== null),
        shape: settings,
      },
    );
    const rules: EventRule[] = [];
    for (const rule of listed.items) rules.push({ ...rule, targets: await readTargets(events, reads, rule) });
    return {
      body: { rules: rules.toSorted(by(({ arn }) => arn)) },
      ...populationOf('events:ListRules, rules with an event pattern', listed),
    };
  },
});

function settings(rule: Rule): EventRule {
  return eventRule.parse({
    name: rule.Name,
    arn: rule.Arn,
    state: text(rule.State),
    pattern: rule.EventPattern,
    managedBy: text(rule.ManagedBy),
    targets: null,
  });
}

async function readTargets(
  events: EventBridgeClient,
  reads: Reads,
  { name, arn }: EventRule,
): Promise<string[] | null> {
  const purpose = { action: 'events:ListTargetsByRule', resource: arn } as const;
  const pages = pagesOf(
    (NextToken): Promise<ListTargetsByRuleCommandOutput> =>
      events.send(new ListTargetsByRuleCommand({ Rule: name, Limit: 100, NextToken })),
  );
  const targets = await reads.complete(purpose, pages, ({ Targets }) => Targets);
  return targets && reads.parsed(purpose, () => sortedOnce(targets.map(({ Arn }) => z.string().parse(Arn))));
}

/** The pages of a listing: the SDK has no paginators for EventBridge. */
async function* pagesOf<Page extends { readonly NextToken?: string | undefined }>(
  ask: (token: string | undefined) => Promise<Page>,
): AsyncGenerator<Page, undefined> {
  let token: string | undefined;
  do {
    const page = await ask(token);
    yield page;
    token = page.NextToken;
  } while (token !== undefined && token !== '');
}
