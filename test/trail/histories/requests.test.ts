import { expect, test } from 'vitest';
import {
  countOf,
  fieldsOf,
  flagOf,
  listOf,
  textOf,
  textsOf,
  vpcOf,
} from '../../../src/trail/histories/requests.ts';

test.each([
  { title: 'no object', seen: fieldsOf('cut off {'), says: {} },
  { title: 'nothing', seen: fieldsOf(null), says: {} },
  { title: 'a list for an object', seen: fieldsOf(['a']), says: {} },
  { title: 'an empty text', seen: textOf(''), says: null },
  { title: 'a number for a text', seen: textOf(1), says: null },
  { title: 'a text for a flag', seen: flagOf('true'), says: null },
  { title: 'a fraction for a count', seen: countOf(1.5), says: null },
  { title: 'an object for a list', seen: listOf({}), says: [] },
  { title: 'other things among texts', seen: textsOf(['b', 1, 'a', null]), says: ['a', 'b'] },
  { title: 'no subnets', seen: vpcOf({ securityGroupIds: ['sg-1'] }), says: null },
  {
    title: 'subnets alone',
    seen: vpcOf({ subnets: ['subnet-1'] }),
    says: { subnets: ['subnet-1'], securityGroupIds: [] },
  },
])('reads $title as $says', ({ seen, says }) => {
  expect(seen).toEqual(says);
});
