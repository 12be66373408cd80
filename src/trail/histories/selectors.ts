import { type Fields, fieldsOf, flagOf, listOf, textOf, textsOf } from './requests.ts';

/** Which management events a trail records; `without-services`: reads and writes, but not of every service. */
export type Management = 'all' | 'without-services' | 'write-only' | 'read-only' | 'none';

/**
 * What a PutEventSelectors request makes a trail record of the management events; null when it does not say.
 *
 * @source CloudTrail PutEventSelectors: basic selectors default to all management events, advanced ones to none
 */
export function managementIn(request: Fields): Management | null {
  const basic = listOf(request.eventSelectors).map(fieldsOf);
  const advanced = listOf(request.advancedEventSelectors).map((one) =>
    listOf(fieldsOf(one).fieldSelectors).map(fieldsOf),
  );
  if (basic.length > 0) return widest(basic.map(basicManagement));
  return advanced.length > 0 ? widest(advanced.map(advancedManagement)) : null;
}

function basicManagement(selector: Fields): Management {
  const { includeManagementEvents, readWriteType, excludeManagementEventSources } = selector;
  if (flagOf(includeManagementEvents) === false) return 'none';
  const kind = textOf(readWriteType);
  return kind === 'ReadOnly'
    ? 'read-only'
    : kind === 'WriteOnly'
      ? 'write-only'
      : whole(listOf(excludeManagementEventSources).length === 0);
}

function advancedManagement(fields: readonly Fields[]): Management {
  const valuesOf = (name: string) => textsOf(fields.find(({ field }) => field === name)?.equals);
  if (!valuesOf('eventCategory').includes('Management')) return 'none';
  const readOnly = valuesOf('readOnly');
  return readOnly.includes('true')
    ? 'read-only'
    : readOnly.includes('false')
      ? 'write-only'
      : whole(fields.every(({ field }) => field === 'eventCategory' || field === 'readOnly'));
}

function whole(isWhole: boolean): Management {
  return isWhole ? 'all' : 'without-services';
}

function widest(parts: readonly Management[]): Management {
  const reads = parts.some((part) => part === 'all' || part === 'read-only');
  const writes = parts.some((part) => part === 'all' || part === 'write-only');
  if (reads && writes) return 'all';
  if (parts.includes('without-services')) return 'without-services';
  return writes ? 'write-only' : reads ? 'read-only' : 'none';
}
