import { pageOf } from './paging.ts';
import { type Operations, Refusal, type Serving, textOf } from './request.ts';
import { isFields } from './scenario.ts';

const SIZE = { standard: 100, most: 100 } as const;

/** Rules of the default event bus of the region, each a record with its `Targets`. */
export const eventBridge: Operations = {
  ListRules: (serving) => {
    const { items, ...rest } = pageOf(rulesOf(serving), limited(serving), SIZE);
    return { Rules: items.map(({ Targets: _, ...rule }) => rule), ...rest };
  },
  ListTargetsByRule: (serving) => {
    const name = textOf(serving.input, 'Rule');
    const rule = rulesOf(serving).find(({ Name }) => Name === name);
    if (!rule)
      throw new Refusal('ResourceNotFoundException', `Rule ${name} does not exist on EventBus default.`);
    const targets = Array.isArray(rule.Targets) ? rule.Targets.filter(isFields) : [];
    const { items, ...rest } = pageOf(targets, limited(serving), SIZE);
    return { Targets: items, ...rest };
  },
};

function rulesOf({ scenario, account, region }: Serving) {
  return scenario.records(account, region, 'events/rules.json');
}

function limited(serving: Serving): Serving {
  return { ...serving, input: { ...serving.input, MaxResults: serving.input.Limit } };
}
