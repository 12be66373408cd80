import type { Lines } from '../core/lines.ts';
import { evidenceText, parseEnvelope, type Sealed } from '../evidence/envelope.ts';

/** Records that are shorter than this stay in memory: most are, and most checks look at several of them. */
const LARGE = 2 ** 18;

/**
 * Puts large records out of memory. Such a record is the same to its users; its body is read when it is looked at.
 *
 * A user that goes through records one after the other has one body in memory at a time.
 */
export function shelf(lines: Lines): <Body>(record: Sealed<Body>) => Sealed<Body> {
  // The last body that was read: several looks at one record are the rule.
  let last: { readonly place: number; readonly body: unknown } | null = null;
  return <Body>(record: Sealed<Body>) => {
    const text = evidenceText(record.evidence);
    if (text.length < LARGE) return record;
    const place = lines.add(text);
    const { body: _, ...head } = record.evidence;
    return {
      digest: record.digest,
      evidence: {
        ...head,
        get body() {
          if (last?.place !== place) last = { place, body: parseEnvelope(lines.at(place)).body };
          // What was put there is a body of this type in canonical JSON.
          return last.body as Body;
        },
      },
    };
  };
}
