import { buildContainer } from '../../../src/container/build-container.ts';
import { statementFor } from '../../../src/container/statement.ts';
import { canonicalJson } from '../../../src/core/canonical-json.ts';
import { digestOf } from '../../../src/core/digest.ts';
import { caseGivenFor } from '../../../src/runs/ask-who.ts';
import { CASE_FILE, caseOf, recordsText } from '../../../src/runs/case-of.ts';
import type { PublishedCase } from '../../../src/runs/publish-case.ts';
import { signStatement } from '../../../src/signing/dsse.ts';
import type { Signer } from '../../../src/signing/signer.ts';
import type { Concerned } from '../../../src/trail/concerned.ts';
import { redactRecord } from '../../../src/trail/redaction.ts';
import { ACCOUNT, assumed, logKey, raw, roleSession, user } from '../../trail/support.ts';

const PERIOD = { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' };
const QUESTION = { resource: null, actor: null, events: [] };

/** Users and services, who act all the time in what is one session each. */
const ALWAYS = 40;
/** Changes of one session of a role. */
const PER_SESSION = 100;

/** A signed case of very many changes that follow from its records. It has no report: that would take most of the time. */
export async function caseOfManyChanges(
  { changes, name }: { readonly changes: number; readonly name: string },
  { signer, signedAt }: { readonly signer: Signer; readonly signedAt: Date },
): Promise<PublishedCase> {
  const records = recordsOf(changes);
  const counts = { files: 1, records: changes, duplicates: 0, changes, corrected: 0, observations: 0 };
  const searched = { engine: 'local', provable: true, location: 'trail', period: PERIOD } as const;
  const given = caseGivenFor(
    {
      ...{ rows: [], findings: [], uncovered: [], unreadable: [] },
      searched: { ...searched, ...counts, accounts: null, regions: null },
    },
    QUESTION,
    {
      at: signedAt,
      integrity: { integrity: 'not-validated', integrityReason: 'It has no digests.', proofs: [] },
    },
  );
  const document = caseOf(given, records);
  const bytes = Buffer.from(canonicalJson(document));
  const files = [
    { name: CASE_FILE, bytes, mediaType: 'application/json', collectedAt: null },
    {
      ...{ name: document.records.file, bytes: Buffer.from(recordsText(records)) },
      ...{ mediaType: 'application/x-ndjson', collectedAt: document.generatedAt },
    },
  ];
  const container = await buildContainer({ files, signer, signedAt });
  const statement = statementFor({ name, bytes: container }, files.slice(0, 1), { id: document.id });
  return { document, container, bundle: await signStatement(statement, signer) };
}

/**
 * Of ten changes four are of people in sessions of a role that the log issued, two of sessions that it did not issue
 * and whose names are of no person, the others of users and services. One in fifty was refused.
 */
function recordsOf(changes: number): Concerned {
  const [begin, step] = [
    Date.parse(PERIOD.from),
    (Date.parse(PERIOD.to) - Date.parse(PERIOD.from)) / changes,
  ];
  const digest = digestOf('a log file');
  const placed = (record: ReturnType<typeof raw>, index: number) => ({
    record,
    file: { key: logKey('2026-07-01'), digest, index },
  });
  const time = (number: number): string => `${new Date(begin + number * step).toISOString().slice(0, 19)}Z`;
  const issued = [];
  const records = [];
  for (let number = 0; number < changes; number += 1) {
    const session = Math.floor(number / PER_SESSION);
    const createdAt = time(session * PER_SESSION);
    const [role, name, key] = ['MLAdmin', `deploy-${session}`, `ASIA${session}`];
    if (number % PER_SESSION === 0)
      issued.push(
        placed(
          redactRecord(assumed(user(`person${session % 60}`), { role, name, key, eventTime: createdAt })),
          number,
        ),
      );
    const identities = [
      () => roleSession(role, name, { key, createdAt }),
      () => roleSession('Pipeline', `i-${session}`, { createdAt }),
      () => constant(number % ALWAYS),
    ] as const;
    const identity = identities[[0, 0, 0, 0, 1, 1, 2, 2, 2, 2][number % 10] ?? 0] ?? identities[0];
    const failed = number % 50 === 49 && { errorCode: 'AccessDenied' };
    const endpointName = `fraud-${number % 500}`;
    const requestParameters = { endpointName, endpointConfigName: `${endpointName}-${number}` };
    const over = { eventTime: time(number), userIdentity: identity(), requestParameters, ...failed };
    records.push(placed(raw(over), number));
  }
  return { records, sessions: issued };
}

function constant(number: number) {
  return number % 4 === 3
    ? { type: 'AWSService', invokedBy: `service-${number}.amazonaws.com`, accountId: ACCOUNT }
    : user(`operator${number}`);
}
