import type { Pack } from '../../reports/pack.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { lines, utc } from './words.ts';

/** Every record of evidence with the file that holds it. */
export function evidenceSheet({ evidence }: Pack): Sheet {
  return sheetOf('Evidence', evidence, [
    { title: 'Kind', width: 38, cell: ({ kind }) => kind },
    { title: 'Title', width: 36, cell: ({ title }) => title },
    { title: 'Account', width: 15, cell: ({ account }) => account },
    { title: 'Region', width: 12, cell: ({ region }) => region },
    { title: 'File in the pack', width: 64, cell: ({ file }) => file },
    { title: 'Collected at', width: 28, cell: ({ collectedAt }) => utc(collectedAt) },
    { title: 'Collected as', width: 50, cell: ({ principal }) => principal },
    { title: 'Sort', width: 10, cell: ({ source }) => source },
    { title: 'Operations', width: 50, wraps: true, cell: ({ operations }) => lines(operations) },
    { title: 'Calls', width: 9, cell: ({ calls }) => calls },
    { title: 'Gaps', width: 9, cell: ({ gaps }) => gaps },
    { title: 'Population', width: 11, cell: ({ population }) => population?.count ?? null },
    { title: 'Counted by', width: 44, cell: ({ population }) => population?.countedBy ?? null },
    {
      title: 'Second source',
      width: 44,
      cell: ({ population }) => population?.reconciledWith?.source ?? null,
    },
    { title: 'It counted', width: 11, cell: ({ population }) => population?.reconciledWith?.count ?? null },
    {
      title: 'Missing in the first',
      width: 50,
      cell: ({ population }) => lines(population?.reconciledWith?.missing ?? []),
    },
    { title: 'Sample', width: 10, cell: ({ sample }) => sample?.method ?? null },
    { title: 'Sample size', width: 10, cell: ({ sample }) => sample?.size ?? null },
    { title: 'Seed', width: 20, cell: ({ sample }) => sample?.seed ?? null },
    { title: 'Digest', width: 74, cell: ({ digest }) => digest },
  ]);
}

/** Everything that could not be read. */
export function gapsSheet({ gaps }: Pack): Sheet {
  return sheetOf('Gaps', gaps, [
    { title: 'Why', width: 20, cell: ({ kind }) => kind },
    { title: 'Account', width: 15, cell: ({ account }) => account },
    { title: 'Region', width: 12, cell: ({ region }) => region },
    { title: 'Action', width: 44, cell: ({ action }) => action },
    { title: 'Resource', width: 60, cell: ({ resource }) => resource ?? 'a whole listing' },
    { title: 'Code', width: 34, cell: ({ code }) => code },
    { title: 'Kind of evidence', width: 38, cell: ({ kindId }) => kindId },
    { title: 'Record', width: 74, cell: ({ evidence }) => evidence },
  ]);
}

/** Every population whose resources are made by a call in the log, held against the log. */
export function populationsSheet({ reconciliation }: Pack): Sheet {
  return sheetOf('Populations', reconciliation, [
    { title: 'Account', width: 15, cell: ({ account }) => account },
    { title: 'Region', width: 12, cell: ({ region }) => region },
    { title: 'What', width: 26, cell: ({ what }) => what },
    { title: 'Kind of evidence', width: 38, cell: ({ kindId }) => kindId },
    { title: 'Not compared because', width: 50, wraps: true, cell: ({ notCompared }) => notCompared },
    { title: 'Made, by the list', width: 10, cell: ({ counts }) => counts?.list ?? null },
    { title: 'Made, by the log', width: 10, cell: ({ counts }) => counts?.log ?? null },
    { title: 'In the log only', width: 60, cell: ({ notInList }) => lines(notInList.map(loggedText)) },
    {
      title: 'In the list only',
      width: 60,
      cell: ({ notInLog }) => lines(notInLog.map(({ arn, createdAt }) => `${arn} at ${utc(createdAt)}`)),
    },
    {
      title: 'Made by the service',
      width: 60,
      cell: ({ madeByService }) =>
        lines(madeByService.map(({ arn, createdAt, reason }) => `${arn} at ${utc(createdAt)}: ${reason}`)),
    },
    { title: 'Removed in the period', width: 60, cell: ({ removed }) => lines(removed.map(loggedText)) },
    { title: 'Records', width: 74, cell: ({ evidence }) => lines(evidence) },
  ]);
}

function loggedText({ arn, at, eventId }: Pack['reconciliation'][number]['removed'][number]): string {
  return `${arn} at ${utc(at)} (event ${eventId})`;
}

/** How the log was read, and what is known of its integrity. */
export function logSheet({ trail }: Pack): Sheet {
  return sheetOf('Log', trail, [
    { title: 'Account', width: 15, cell: ({ account }) => account },
    { title: 'Region', width: 12, cell: ({ region }) => region },
    { title: 'Read by', width: 12, cell: ({ engine }) => engine },
    { title: 'From', width: 60, cell: ({ location }) => location },
    { title: 'Files', width: 10, cell: ({ files }) => files },
    { title: 'Records', width: 12, cell: ({ records }) => records },
    { title: 'Changes', width: 10, cell: ({ changes }) => changes },
    { title: 'With somebody behind them', width: 14, cell: ({ attributed }) => attributed },
    { title: 'Integrity', width: 14, cell: ({ integrity }) => integrity },
    { title: 'Not proven because', width: 60, wraps: true, cell: ({ integrityReason }) => integrityReason },
    { title: 'Validated from', width: 26, cell: ({ proof }) => (proof ? utc(proof.validated.from) : null) },
    { title: 'Validated to', width: 26, cell: ({ proof }) => (proof ? utc(proof.validated.to) : null) },
    { title: 'Digest files', width: 10, cell: ({ proof }) => proof?.digests ?? null },
    { title: 'Log files compared', width: 10, cell: ({ proof }) => proof?.logs ?? null },
    { title: 'Keys', width: 8, cell: ({ proof }) => proof?.keys ?? null },
    { title: 'Findings', width: 9, cell: ({ proof }) => proof?.findings ?? null },
    { title: 'Record of the validation', width: 74, cell: ({ proof }) => proof?.evidence ?? null },
    { title: 'Record', width: 74, cell: ({ evidence }) => evidence },
  ]);
}
