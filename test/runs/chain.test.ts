import { expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { type ChainLink, inChainOrder, walkChain } from '../../src/runs/chain.ts';

const QUARTERS = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'].map(
  (day) => `${day}T00:00:00Z`,
);

/** The pack of a quarter, which names that of the quarter before it. */
function quarter(number: number, over: Partial<ChainLink> = {}): ChainLink {
  const [from = '', to = ''] = QUARTERS.slice(number - 1);
  return {
    file: `q${number}.zip`,
    digest: digestOf(`q${number}`),
    previous: number === 1 ? null : digestOf(`q${number - 1}`),
    document: digestOf(`document ${number}`),
    comparedWith: number === 1 ? null : digestOf(`document ${number - 1}`),
    organization: 'Acme',
    accounts: [{ id: '111122223333', name: null, regions: ['us-east-1'] }],
    frameworks: ['hipaa', 'ai'],
    period: { from, to },
    now: to,
    ...over,
  };
}

const filesOf = (links: readonly ChainLink[]) => links.map(({ file }) => file);

/** The steps that failed, by id, and what they say. */
function faultsOf(...links: readonly ChainLink[]): Record<string, string> {
  const failed = walkChain(inChainOrder(links)).filter(({ outcome }) => outcome !== 'passed');
  return Object.fromEntries(failed.map(({ id, detail }) => [id, detail]));
}

test('a whole chain holds, in whatever order its packs are given', () => {
  const given = [quarter(3), quarter(1), quarter(2)];
  expect(filesOf(inChainOrder(given))).toEqual(['q1.zip', 'q2.zip', 'q3.zip']);
  expect(faultsOf(...given)).toEqual({});
  expect(walkChain(inChainOrder(given)).map(({ detail }) => detail)).toEqual([
    '3 packs; q1.zip begins the chain.',
    'One line of packs.',
    '2 of 3 were.',
    'From 2026-04-01T00:00:00Z to 2026-10-01T00:00:00Z.',
    'Acme: 111122223333.',
    'From 2026-01-01T00:00:00Z to 2026-10-01T00:00:00Z.',
  ]);
});

test('a part of a chain holds, and says that what came before is not looked at', () => {
  expect(faultsOf(quarter(3), quarter(2))).toEqual({});
  expect(walkChain([quarter(2), quarter(3)])[0]?.detail).toBe(
    `2 packs; q2.zip names ${digestOf('q1')} before it, which was not given: what came before is not looked at.`,
  );
});

test('a pack that is missing breaks the chain, and leaves out its time', () => {
  expect(faultsOf(quarter(1), quarter(3))).toEqual({
    'chain-links': `q3.zip names ${digestOf('q2')}, which is not among the packs.`,
    'chain-periods': 'No pack speaks of 2026-04-01T00:00:00Z to 2026-07-01T00:00:00Z (91 d).',
  });
});

test('a second beginning breaks the chain', () => {
  expect(faultsOf(quarter(1), quarter(2, { previous: null }))).toEqual({
    'chain-links': 'q2.zip names no pack before it: it begins another chain.',
  });
});

test.each([
  ['that is given', [quarter(1)], 'q1.zip'],
  ['that is not given', [], digestOf('q1')],
])('two packs that name the same one %s are a fork', (_, given, named) => {
  const again = quarter(2, { file: 'again.zip', digest: digestOf('again') });
  const fork = `A fork: again.zip and q2.zip name the same one before them, ${named}.`;
  expect(faultsOf(...given, quarter(2), again)['chain-forks']).toBe(fork);
});

test('a pack that tells changes since another document than that of the pack before it is found', () => {
  const other = digestOf('another document');
  expect(faultsOf(quarter(1), quarter(2, { comparedWith: other }))).toEqual({
    'chain-comparison': `q2.zip was compared with another document (${other}) than that of q1.zip.`,
  });
  expect(faultsOf(quarter(1), quarter(2, { comparedWith: null }))).toEqual({});
});

test('a pack that was made before the one that it names is out of order', () => {
  const early = quarter(2, { now: '2026-02-01T00:00:00Z' });
  expect(faultsOf(quarter(1), early)).toEqual({
    'chain-order':
      'q2.zip was made at 2026-02-01T00:00:00Z, before q1.zip, which it names (2026-04-01T00:00:00Z).',
  });
});

test.each<[string, Partial<ChainLink>]>([
  ['organisation', { organization: 'Other' }],
  ['accounts', { accounts: [] }],
  ['frameworks', { frameworks: ['hipaa'] }],
])('a pack of other %s is a stranger', (_, over) => {
  expect(Object.keys(faultsOf(quarter(1), quarter(2, over)))).toEqual(['chain-scope']);
});

test('the order of frameworks and the regions of accounts may differ', () => {
  const accounts = [{ id: '111122223333', name: 'prod', regions: [] }];
  expect(faultsOf(quarter(1), quarter(2, { frameworks: ['ai', 'hipaa'], accounts }))).toEqual({});
});

test('packs that speak of the same time break nothing, and are told', () => {
  const again = quarter(1, {
    ...{ file: 'again.zip', digest: digestOf('again') },
    ...{ previous: digestOf('q1'), now: '2026-05-01T00:00:00Z' },
  });
  expect(faultsOf(quarter(1), again)).toEqual({});
  expect(walkChain(inChainOrder([again, quarter(1)])).at(-1)?.detail).toBe(
    'From 2026-01-01T00:00:00Z to 2026-04-01T00:00:00Z. q1.zip and again.zip both speak of 2026-01-01T00:00:00Z to 2026-04-01T00:00:00Z.',
  );
});
