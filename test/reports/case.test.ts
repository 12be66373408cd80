import { beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../src/core/canonical-json.ts';
import { digestOf } from '../../src/core/digest.ts';
import { type Case, caseDocument } from '../../src/reports/case.ts';
import { renderCase } from '../../src/reports/pdf/case-report.ts';
import { questionText } from '../../src/reports/pdf/case-words.ts';
import { caseOf } from '../../src/runs/case-of.ts';
import { assumed, logKey, raw, roleSession, user } from '../trail/support.ts';
import { readPdf } from './pdf/pdf-reader.ts';

const file = (index: number) => ({ key: logKey('2026-07-10'), digest: digestOf('file'), index });

const update = (endpointConfigName: string, minute: string, over: Readonly<Record<string, unknown>> = {}) =>
  raw({
    eventTime: `2026-07-10T12:${minute}:00Z`,
    requestParameters: { endpointName: 'fraud', endpointConfigName },
    ...over,
  });

const session = roleSession('MLAdmin', 'x-1', { key: 'ASIA1' });

const records = [
  update('v1', '00', { userIdentity: user('bob') }),
  update('v2', '01', { userIdentity: session }),
  update('v3', '02', { userIdentity: session, errorCode: 'AccessDenied' }),
  update('v4', '03', { userIdentity: roleSession('Other', 'x-9') }),
];

const given = {
  generatedAt: '2026-07-11T09:00:00Z',
  tool: { name: 'exhibit' as const, version: '0.0.0' },
  question: { resource: 'fraud', actor: null, events: [] },
  period: { from: '2026-07-10T00:00:00Z', to: '2026-07-11T00:00:00Z' },
  accounts: null,
  regions: null,
  log: {
    engine: 'local' as const,
    location: 'trail',
    files: 1,
    records: 9,
    duplicates: 0,
    changes: 4,
    corrected: 0,
    observations: 0,
    integrity: 'not-validated' as const,
    integrityReason: 'There are no signed digests beside the log.',
    proofs: [],
  },
  uncovered: [{ account: '111122223333', region: 'us-east-1', day: '2026-07-09' }],
  unreadable: [],
};

const made = caseOf(given, {
  records: records.map((record, index) => ({ record, file: file(index) })),
  sessions: [
    { record: assumed(user('alice'), { role: 'MLAdmin', name: 'x-1', key: 'ASIA1' }), file: file(9) },
  ],
});

let text = '';
let source = '';

async function rendered(document: Case): Promise<Buffer> {
  const caseText = canonicalJson(document);
  return renderCase(document, { caseText, caseDigest: digestOf(caseText) });
}

beforeAll(async () => {
  const pdf = readPdf(await rendered(made));
  text = pdf.pages.map(({ runs }) => runs.map((run) => run.text).join(' ')).join(' ');
  source = pdf.source;
});

test('the document is of its schema, and says what follows from the records', () => {
  expect(caseDocument.parse(made)).toEqual(made);
  expect(made.id).toMatch(/^case-[0-9a-f]{16}$/);
  expect(made.events.map(({ person, rules, effect }) => [person, rules.join(), effect])).toEqual([
    ['bob', 'direct', 'changed'],
    ['alice', 'key', 'changed'],
    ['alice', 'key', null],
    [null, '', 'changed'],
  ]);
  expect(made.files).toEqual([{ key: logKey('2026-07-10'), digest: digestOf('file'), records: 5 }]);
  expect(made.records.count).toBe(5);
});

test('a wrong field is refused', () => {
  expect(caseDocument.safeParse({ ...made, colour: 'red' }).success).toBe(false);
  expect(caseDocument.safeParse({ ...made, id: undefined }).success).toBe(false);
});

test.each([
  'Who changed fraud?',
  '4 changes',
  'People: bob and alice.',
  '1 call failed and changed nothing.',
  'For 1 change the log does not tell who it was',
  'failed: AccessDenied',
  'sagemaker:UpdateEndpoint',
  'the access key was issued by this event',
  'No rule leads to anybody.',
  'not in the log',
  'No log file for 111122223333 us-east-1 on 2026-07-09.',
  'The log is not proven by its digest chain: There are no signed digests beside the log.',
  'exhibit verify CASE.zip --trust root.pem',
  'exhibit verifier --out verifier.html',
  'drop the case, its statement and the root certificate on it',
])('the report says "%s"', (words) => {
  expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
});

test('the report carries the document, and the same case gives the same bytes', async () => {
  expect(source).toContain('/F (case.json)');
  expect((await rendered(made)).equals(await rendered(made))).toBe(true);
});

test('an empty answer has a report that says so', async () => {
  const none = caseOf(given, { records: [], sessions: [] });
  const pdf = readPdf(await rendered(none));
  const said = pdf.pages.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
  expect(said).toContain('No change in the log answers the question.');
  expect(said).toContain('No setting is known to have changed.');
});

test.each([
  { question: { resource: null, actor: null, events: [] }, is: 'Who changed anything?' },
  { question: { resource: 'fraud', actor: 'alice', events: [] }, is: 'What has alice changed in fraud?' },
  { question: { resource: null, actor: 'alice', events: [] }, is: 'What has alice changed?' },
  {
    question: { resource: 'fraud', actor: null, events: ['StopLogging', 'DeleteTrail'] },
    is: 'Who did StopLogging and DeleteTrail on fraud?',
  },
  {
    question: { resource: null, actor: 'alice', events: ['StopLogging'] },
    is: 'What has alice done to anything by StopLogging?',
  },
])('asks "$is"', ({ question, is }) => {
  expect(questionText({ ...made, question })).toBe(is);
});
