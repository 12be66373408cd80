import { line, type OscalObject, props, uuidOf } from './parts.ts';

/** Where something is and what it is called. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly resource: string;
}

/** The same thing has the same UUID in every pack. */
export function inventoryUuid({ account, region, resource }: Place): string {
  return uuidOf('resource', account, region, resource);
}

/** An inventory item of each thing, in the order in which they are first named. */
export function inventoryItems(places: Iterable<Place>): readonly OscalObject[] {
  const items = new Map<string, OscalObject>();
  for (const place of places) {
    const uuid = inventoryUuid(place);
    if (items.has(uuid)) continue;
    const { account, region, resource } = place;
    items.set(uuid, {
      uuid,
      description: resource,
      props: [{ name: 'asset-id', value: line(resource) }, ...props({ account, region })],
    });
  }
  return [...items.values()];
}
