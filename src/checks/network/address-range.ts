/** `world`: so wide that it stands for anybody; `unclear`: no range that can be read. */
export type Width = 'world' | 'limited' | 'unclear';

/** Private addresses of IPv6, which are wide and still nobody's but one's own. */
const UNIQUE_LOCAL = /^f[cd]/i;

/**
 * How wide a range of addresses is. Everything wider than /8 (IPv4) or /32 (IPv6) counts as the world, so that two
 * halves of the internet are no way around 0.0.0.0/0.
 */
export function widthOf(cidr: string): Width {
  const [, address = '', length = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(cidr) ?? [];
  if (address === '') return 'unclear';
  const isVersion6 = address.includes(':');
  if (isVersion6 && UNIQUE_LOCAL.test(address)) return 'limited';
  return Number(length) < (isVersion6 ? 32 : 8) ? 'world' : 'limited';
}
