import type { Operation } from '../pack-collection.ts';
import type { Chapter } from './chapter.ts';
import { drawQueries } from './query-parts.ts';
import type { Sheet } from './sheet.ts';
import { type Piece, table } from './table.ts';
import { TEXT } from './theme.ts';
import type { View } from './view.ts';
import { countText, numberText } from './words.ts';

/** How the evidence came about: as whom, with which rights, by which calls and questions. */
export function collectionChapter(view: View): Chapter {
  return {
    title: 'How the evidence was collected',
    anchor: 'chapter collection',
    parts: [
      { draw: (sheet) => drawStatement(sheet, view) },
      { title: 'As whom', anchor: 'collection callers', draw: (sheet) => drawCallers(sheet, view) },
      {
        title: 'Which rights',
        anchor: 'collection permissions',
        draw: (sheet) => drawPermissions(sheet, view),
      },
      {
        title: 'Which operations',
        anchor: 'collection operations',
        draw: (sheet) => drawOperations(sheet, view),
      },
      {
        title: 'Questions to the log',
        anchor: 'collection queries',
        draw: (sheet) => drawQueries(sheet, view),
      },
    ],
  };
}

function drawStatement(sheet: Sheet, { pack }: View): void {
  const { operations, queries } = pack.collection;
  const sum = (which: readonly Operation[]): number => which.reduce((total, { calls }) => total + calls, 0);
  const others = operations.filter(({ access }) => access === 'other');
  sheet.paragraph(
    `${countText(sum(operations), 'call')} of ${countText(new Set(operations.map(({ service, operation }) => `${service} ${operation}`)).size, 'operation')}. ${others.length === 0 ? 'Every operation of AWS reads, or gives a session to read with: by its name none changes anything.' : `${countText(sum(others), 'call')} may have changed something: ${others.map(({ service, operation }) => `${service} ${operation}`).join(', ')}.`} ${queries.some(({ execution }) => execution !== null) ? 'A query service ran questions to the log and wrote its results where its work group says.' : 'No query service was used.'}`,
    TEXT.lead,
  );
  sheet.paragraph(
    'That is what was called, and the log of the account shows the same from the other side. What the caller could have done besides is decided by its policies; those that the collectors need are below.',
  );
}

function drawCallers(sheet: Sheet, view: View): void {
  table(sheet, {
    columns: [
      { head: 'Account', share: 30 },
      { head: 'Caller, as AWS named it', share: 90 },
    ],
    rows: view.pack.collection.callers.map(({ account, principals }) => ({
      cells: [view.accountText(account), principals.map((text) => ({ text, style: TEXT.mono }))],
    })),
    empty: 'Nobody called anything.',
  });
}

function drawPermissions(sheet: Sheet, { pack }: View): void {
  const { permissions } = pack.collection;
  sheet.paragraph(
    `${countText(permissions.length, 'IAM action')} that the collectors of this run need; "exhibit policy" prints them as the policy of a role.`,
  );
  const byService = Map.groupBy(permissions, (action) => action.split(':')[0] ?? '');
  table(sheet, {
    columns: [
      { head: 'Service', share: 22 },
      { head: 'Actions', share: 98 },
    ],
    rows: [...byService].map(([service, actions]) => ({
      cells: [
        [{ text: service, style: TEXT.cellStrong }],
        actions.map((action) => action.slice(service.length + 1)).join(', '),
      ],
    })),
    empty: 'No collector ran.',
  });
}

const ACCESS_WORDS: Readonly<Record<Operation['access'], string>> = {
  read: 'reads',
  session: 'gives a session',
  log: 'asks the log',
  other: 'may change something',
};

function drawOperations(sheet: Sheet, view: View): void {
  const { operations } = view.pack.collection;
  sheet.paragraph(
    'Each with the number of its calls; "failed" are those that gave an error in the end, "repeated" the attempts after the first.',
  );
  const groups = Map.groupBy(operations, ({ account, service, access }) => `${account} ${service} ${access}`);
  table(sheet, {
    columns: [
      { head: 'Account', share: 26 },
      { head: 'Service', share: 22 },
      { head: 'What they do', share: 16 },
      { head: 'Operations', share: 68 },
    ],
    rows: [...groups.values()].map((group) => ({
      cells: [
        ...group.slice(0, 1).map(({ account }) => view.accountText(account)),
        ...group.slice(0, 1).map(({ service }) => [{ text: service, style: TEXT.cellStrong }]),
        group.slice(0, 1).flatMap(accessPieces),
        group.map(operationText).join(', '),
      ],
    })),
    empty: 'Nothing was called.',
  });
}

function operationText({ operation, calls, failed, retries }: Operation): string {
  const notes = [
    ...(failed > 0 ? [`${numberText(failed)} failed`] : []),
    ...(retries !== null && retries > 0 ? [`${numberText(retries)} repeated`] : []),
  ];
  return `${operation} ${numberText(calls)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

function accessPieces({ access }: Operation): readonly Piece[] {
  return [{ text: ACCESS_WORDS[access], style: access === 'other' ? TEXT.cellStrong : TEXT.cell }];
}
