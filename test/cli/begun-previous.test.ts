import { expect, test } from 'vitest';
import { asBegun, previousOf } from '../../src/cli/begun-previous.ts';
import type { BegunRun } from '../../src/cli/unfinished-run.ts';
import { digestOf } from '../../src/core/digest.ts';
import type { PreviousPack } from '../../src/runs/previous-pack.ts';
import type { RunInputs } from '../../src/runs/run-inputs.ts';

const digest = digestOf('the pack before');
const document = Buffer.from('its document');
const found: PreviousPack = { previous: digest, compared: { document: digestOf(document) }, document };
const lost: PreviousPack = {
  ...{ previous: digest, document: null },
  compared: { document: null, reason: 'not-at-hand' },
};

const begun = ({ previous, compared }: Pick<RunInputs, 'previous' | 'compared'>): BegunRun => ({
  path: '.work-1',
  inputs: {
    ...{ schema: 'https://exhibit.dev/schema/run/v1', organization: 'Acme', now: '2026-10-02T06:00:00Z' },
    ...{ period: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' }, accounts: [], frameworks: [] },
    ...{ collectors: [], trail: null, digests: null, decisions: [], acceptances: [], documents: [] },
    ...{ exclusions: [], requiredTags: [], fairness: null, evaluations: [], toolVersion: '0.1.0' },
    ...{ previous, ...(compared && { compared }) },
  },
});

test('looks for the pack that the run has named, wherever it is said to be', () => {
  const bytes = Buffer.from('the pack before');
  expect(previousOf(begun({ previous: digest }), { kind: 'newest' })).toEqual({ kind: 'digest', digest });
  expect(previousOf(begun({ previous: digest }), { kind: 'container', bytes })).toEqual({
    kind: 'container',
    bytes,
  });
  expect(previousOf(begun({ previous: null }), { kind: 'newest' })).toEqual({ kind: 'none' });
});

test('goes on with the document that the run was begun with', () => {
  expect(asBegun(begun(found), found)).toEqual(found);
});

test('does not go on without that document, or with another one', () => {
  const refusal = expect.objectContaining({ code: 'CONFIG_INVALID' });
  expect(() => asBegun(begun(found), lost)).toThrow(refusal);
  const other = { ...found, compared: { document: digestOf('another') } };
  expect(() => asBegun(begun(found), other)).toThrow(refusal);
});

test('compares with nothing where the run was begun so, also when the pack is at hand now', () => {
  expect(asBegun(begun(lost), found)).toEqual({ ...lost });
  expect(asBegun(begun({ previous: digest }), found)).toEqual({ previous: digest, document: null });
});
