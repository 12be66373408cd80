import { uuidV5 } from '../core/uuid-v5.ts';

/** The UUID of a name, always the same for the same name. Names of different sorts begin differently. */
export function nameUuid(name: string): string {
  return uuidV5(EXHIBIT, name);
}

/** The namespace of all our names: that of the address `https://exhibit.dev/` among URLs. */
const EXHIBIT = '80f01c0f-ab7d-5bf1-abef-02291db73877';
