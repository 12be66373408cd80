import { expect, test } from 'vitest';
import { type Change, cloudtrailChanges } from '../../../src/evidence/kinds/cloudtrail-changes.ts';
import { type ModelCard, sagemakerModelCards } from '../../../src/evidence/kinds/sagemaker-model-cards.ts';
import { cardHistories } from '../../../src/trail/histories/model-cards.ts';
import { actor, change, changesBody, modelCard, PERIOD, sealedOf } from '../../support/evidence.ts';

const NAME = 'readmission-card';
const HIDDEN = 'HIDDEN_DUE_TO_SECURITY_REASONS';

interface Case {
  readonly cards?: readonly ModelCard[];
  readonly changes?: readonly Change[];
  readonly after?: readonly Change[];
}

const histories = ({ cards = [], changes = [], after = [] }: Case) =>
  cardHistories(
    [sealedOf(sagemakerModelCards, { cards: [...cards] })],
    [sealedOf(cloudtrailChanges, changesBody(changes, after))],
    PERIOD,
  );
const event = (name: string, at: string, request: object | null, person = 'alice') =>
  change({
    name: `${name}ModelCard`,
    at,
    actor: actor(person),
    request: request && { modelCardName: NAME, ...request },
    response: { modelCardArn: modelCard().arn },
  });
const set = (at: string, modelCardStatus: string, person?: string) =>
  event('Update', at, { modelCardStatus }, person);
const write = (at: string, person?: string) => event('Update', at, { content: HIDDEN }, person);
const create = (at: string, modelCardStatus = 'Draft') =>
  event('Create', at, { content: HIDDEN, modelCardStatus });
const version = (number: number, createdAt: string | null): ModelCard['versions'][number] => ({
  version: number,
  status: null,
  createdAt,
  lastModifiedAt: null,
});
const card = (lastModifiedAt: string | null, over: Partial<ModelCard> = {}) =>
  modelCard({ lastModifiedAt, versions: [version(1, modelCard().createdAt)], ...over });
const twice = (createdAt: string, lastModifiedAt: string, over: Partial<ModelCard> = {}) =>
  card(lastModifiedAt, {
    version: 2,
    versions: [version(1, modelCard().createdAt), version(2, createdAt)],
    ...over,
  });

const states = (given: Case) =>
  histories(given).map(({ stretches }) =>
    stretches.map(
      ({ from, state: { status, approval, editedAt } }) =>
        `${from.slice(5, 10)} ${status}${approval ? ` by ${approval.actor.name}` : ''}${editedAt ? ' edited' : ''}`,
    ),
  );

test.each<{ title: string; given: Case; expected: readonly string[] }>([
  {
    title: 'untouched since before the period',
    given: { cards: [modelCard()] },
    expected: ['07-01 Approved'],
  },
  {
    title: 'never changed',
    given: { cards: [card(null, { status: 'Draft' })] },
    expected: ['07-01 Draft'],
  },
  {
    title: 'approved before the period, and written anew after that',
    given: { cards: [twice('2026-06-05T00:00:00Z', '2026-06-05T00:00:00Z')] },
    expected: ['07-01 Approved edited'],
  },
  {
    title: 'written before the period, and approved two seconds after that',
    given: { cards: [twice('2026-06-05T00:00:00Z', '2026-06-05T00:00:02Z')] },
    expected: ['07-01 Approved'],
  },
  {
    title: 'made, written, approved, taken back and approved again in the period',
    given: {
      cards: [
        twice('2026-07-03T00:00:01Z', '2026-08-02T00:00:01Z', {
          createdAt: '2026-07-02T00:00:01Z',
        }),
      ],
      changes: [
        create('2026-07-02T00:00:00Z'),
        write('2026-07-03T00:00:00Z'),
        set('2026-07-04T00:00:00Z', 'Approved', 'dana'),
        set('2026-08-01T00:00:00Z', 'Draft'),
        set('2026-08-02T00:00:00Z', 'Approved', 'erin'),
      ],
    },
    expected: [
      '07-01 absent',
      '07-02 Draft',
      '07-03 Draft edited',
      '07-04 Approved by dana',
      '08-01 Draft',
      '08-02 Approved by erin',
    ],
  },
  {
    title: 'named by its ARN, in other letters',
    given: {
      cards: [card('2026-08-01T00:00:01Z', { status: 'Archived' })],
      changes: [
        event('Update', '2026-08-01T00:00:00Z', {
          modelCardName: modelCard().arn.replace('readmission', 'Readmission'),
          modelCardStatus: 'Archived',
        }),
      ],
    },
    expected: ['07-01 null', '08-01 Archived'],
  },
  {
    title: 'written anew after its approval',
    given: {
      cards: [twice('2026-08-01T00:00:01Z', '2026-08-01T00:00:01Z', { createdAt: '2026-07-02T00:00:01Z' })],
      changes: [create('2026-07-02T00:00:00Z', 'Approved'), write('2026-08-01T00:00:00Z')],
    },
    expected: ['07-01 absent', '07-02 Approved by alice', '08-01 Approved by alice edited'],
  },
  {
    title: 'a new version that the service set back itself',
    given: {
      cards: [
        twice('2026-08-01T00:00:01Z', '2026-08-01T00:00:01Z', {
          createdAt: '2026-07-02T00:00:01Z',
          status: 'Draft',
        }),
      ],
      changes: [create('2026-07-02T00:00:00Z', 'Approved'), write('2026-08-01T00:00:00Z')],
    },
    expected: ['07-01 absent', '07-02 Approved by alice', '08-01 Draft edited'],
  },
  {
    title: 'a new version of which the log has no event',
    given: {
      cards: [twice('2026-08-01T00:00:00Z', '2026-08-01T00:00:00Z', { createdAt: '2026-07-02T00:00:01Z' })],
      changes: [create('2026-07-02T00:00:00Z'), set('2026-07-03T00:00:00Z', 'Approved', 'dana')],
    },
    expected: ['07-01 absent', '07-02 Draft', '07-03 null', '08-01 Approved edited'],
  },
  {
    title: 'a last change of which the log has no event',
    given: {
      cards: [card('2026-08-01T00:00:00Z', { createdAt: '2026-07-02T00:00:01Z', versions: [] })],
      changes: [create('2026-07-02T00:00:00Z'), set('2026-07-03T00:00:00Z', 'Approved', 'dana')],
    },
    expected: ['07-01 absent', '07-02 Draft', '07-03 null', '08-01 Approved'],
  },
  {
    title: 'an approval that the service contradicts',
    given: {
      cards: [card('2026-08-01T00:00:01Z', { status: 'Draft' })],
      changes: [set('2026-08-01T00:00:00Z', 'Approved')],
    },
    expected: ['07-01 null', '08-01 null'],
  },
  {
    title: 'an approval that the log lacks, right after a writing that it has',
    given: {
      cards: [twice('2026-08-01T00:00:01Z', '2026-08-01T00:00:03Z', { createdAt: '2026-07-02T00:00:01Z' })],
      changes: [create('2026-07-02T00:00:00Z'), write('2026-08-01T00:00:00Z')],
    },
    expected: ['07-01 absent', '07-02 Draft', '08-01 Approved'],
  },
  {
    title: 'a writing of a card of which the status before is not known',
    given: {
      cards: [twice('2026-08-01T00:00:01Z', '2026-08-01T00:00:01Z')],
      changes: [write('2026-08-01T00:00:00Z')],
    },
    expected: ['07-01 null', '08-01 null edited'],
  },
  {
    title: 'an update of which the log has no request',
    given: {
      cards: [card('2026-08-01T00:00:01Z')],
      changes: [event('Update', '2026-08-01T00:00:00Z', null)],
    },
    expected: ['07-01 null', '08-01 Approved'],
  },
  {
    title: 'made in the period, by the word of the service alone',
    given: { cards: [card(null, { createdAt: '2026-08-01T00:00:00Z', versions: [] })] },
    expected: ['07-01 absent', '08-01 Approved'],
  },
  {
    title: 'changed after the period',
    given: { cards: [card('2026-10-01T08:00:00Z')], after: [set('2026-10-01T08:00:00Z', 'Approved')] },
    expected: ['07-01 null'],
  },
  {
    title: 'made and approved in the period, and archived after it',
    given: {
      cards: [
        card('2026-10-01T08:00:01Z', {
          createdAt: '2026-07-02T00:00:01Z',
          status: 'Archived',
          versions: [version(1, '2026-07-02T00:00:01Z')],
        }),
      ],
      changes: [create('2026-07-02T00:00:00Z'), set('2026-07-03T00:00:00Z', 'Approved', 'dana')],
      after: [set('2026-10-01T08:00:00Z', 'Archived')],
    },
    expected: ['07-01 absent', '07-02 Draft', '07-03 Approved by dana'],
  },
  {
    title: 'gone, and made again under its name',
    given: {
      changes: [
        set('2026-07-05T00:00:00Z', 'Approved', 'dana'),
        event('Delete', '2026-07-06T00:00:00Z', {}),
        create('2026-07-07T00:00:00Z'),
      ],
    },
    expected: ['07-01 null', '07-05 Approved by dana', '07-06 absent', '07-07 Draft'],
  },
])('$title', ({ given, expected }) => {
  expect(states(given)).toEqual([expected]);
});

test('leaves out a card made after the period, and events that name none', () => {
  const nameless = change({ name: 'UpdateModelCard', at: '2026-08-01T00:00:00Z', request: {} });
  const later = card(null, { createdAt: PERIOD.to, versions: [] });
  expect(histories({ cards: [later], changes: [nameless] })).toEqual([]);
});

test('a refused update changes nothing', () => {
  const refused = { ...set('2026-08-01T00:00:00Z', 'Draft'), error: 'AccessDenied' };
  expect(states({ cards: [modelCard()], changes: [refused] })).toEqual([['07-01 Approved']]);
});

test('says who changed the status and who wrote what was approved', () => {
  const [history] = histories({
    changes: [
      create('2026-07-02T00:00:00Z'),
      write('2026-07-03T00:00:00Z', 'bob'),
      set('2026-07-04T00:00:00Z', 'Approved', 'dana'),
    ],
  });
  const last = history?.stretches.at(-1);
  expect(last?.cause).toMatchObject({ event: 'UpdateModelCard', person: 'dana', at: '2026-07-04T00:00:00Z' });
  expect(last?.state.writings.map((writing) => writing?.actor.name)).toEqual(['alice', 'bob']);
});

test('a writer before the log stands as one who is not known', () => {
  const [history] = histories({ changes: [set('2026-07-04T00:00:00Z', 'Approved', 'dana')] });
  expect(history?.stretches.at(-1)?.state.writings).toEqual([null]);
});

test('needs no log from the last change on that the service states', () => {
  const changes = [set('2026-08-01T00:00:00Z', 'Approved')];
  const [history] = histories({ cards: [card('2026-08-01T00:00:01Z')], changes });
  expect(history).toMatchObject({ settledAt: '2026-08-01T00:00:00Z', unproven: null });
  expect(histories({ cards: [card(PERIOD.to)], changes })[0]?.settledAt).toBeNull();
});

test('says why the log may leave something out', () => {
  const body = changesBody([]);
  const records = [sealedOf(sagemakerModelCards, { cards: [modelCard()] })];
  const source = { ...body.source, integrity: 'not-validated', integrityReason: 'No digest.' } as const;
  const unproven = (...log: Parameters<typeof cardHistories>[1]) =>
    cardHistories(records, log, PERIOD)[0]?.unproven;
  expect(unproven(sealedOf(cloudtrailChanges, { ...body, source }))).toBe(
    'The log is not proven to be whole. No digest.',
  );
  expect(unproven()).toBe('There is no record of the log.');
});
