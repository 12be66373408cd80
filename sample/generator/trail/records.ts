import { by as ordered } from '../../../src/core/order.ts';
import { after } from '../clock.ts';
import { hex, uuid } from '../ids.ts';
import type { Fields, Happening } from '../world.ts';

/** A record as CloudTrail writes it, with where it belongs. */
export interface Logged {
  readonly account: string;
  readonly region: string;
  readonly at: string;
  /** When it was written to a file: at once, or later for a record that is delivered twice. */
  readonly written: string;
  readonly record: Fields;
}

/** Writes down what happened, ordered by time. */
export function recordsOf(happenings: readonly Happening[]): Logged[] {
  const seen = new Map<string, number>();
  return happenings
    .flatMap((happening): Logged[] => {
      const { place, at, name, againAfter } = happening;
      const what = `${place.account} ${place.region} ${at} ${happening.source} ${name}`;
      const count = seen.get(what) ?? 0;
      seen.set(what, count + 1);
      const once = { ...place, at, written: at, record: recordOf(happening, `${what} ${count}`) };
      return againAfter === undefined ? [once] : [once, { ...once, written: after(at, againAfter) }];
    })
    .toSorted(
      ordered(
        ({ at }) => at,
        ({ record }) => String(record.eventID),
      ),
    );
}

/** @source https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
function recordOf({ place, at, source, name, more = {}, ...happening }: Happening, seed: string): Fields {
  const service = happening.ip.endsWith('.amazonaws.com');
  const hosted = source === 'signin' || service ? {} : tls(source, place.region);
  return {
    eventVersion: '1.11',
    userIdentity: happening.identity,
    eventTime: at,
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: place.region,
    sourceIPAddress: happening.ip,
    userAgent: happening.agent,
    requestParameters: happening.request,
    responseElements: happening.response,
    requestID: source === 's3' ? hex(`request ${seed}`, 16).toUpperCase() : uuid(`request ${seed}`),
    eventID: uuid(`event ${seed}`),
    readOnly: happening.readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: place.account,
    eventCategory: 'Management',
    ...hosted,
    ...more,
  };
}

function tls(source: string, region: string): Fields {
  const host =
    source === 'sagemaker' ? `api.sagemaker.${region}.amazonaws.com` : `${source}.${region}.amazonaws.com`;
  return {
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: host,
    },
  };
}
