import { hex } from '../ids.ts';
import type { Place } from '../places.ts';

/** The private subnets and the security group for workloads of a place. */
export function vpcOf(place: Place): { readonly SecurityGroupIds: string[]; readonly Subnets: string[] } {
  const seed = `${place.account} ${place.region}`;
  return {
    SecurityGroupIds: [`sg-0${hex(`security group ${seed}`, 16)}`],
    Subnets: [`subnet-0${hex(`subnet a ${seed}`, 16)}`, `subnet-0${hex(`subnet b ${seed}`, 16)}`],
  };
}
