import { uuidV5 } from '../../core/uuid-v5.ts';

/** The version of OSCAL that we write. */
export const OSCAL_VERSION = '1.2.1';

/** Of properties that OSCAL does not define. */
export const NAMESPACE = 'https://exhibit.dev/ns/oscal';

/** An object of OSCAL. */
export type OscalObject = Readonly<Record<string, unknown>>;

/** Version 5 under the namespace for URLs, so that it is the same in every export of the same thing. */
export function uuidOf(...names: readonly string[]): string {
  return uuidV5(URLS, `${NAMESPACE}/${names.map(encodeURIComponent).join('/')}`);
}

/** @source RFC 9562, section 6.6 */
const URLS = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The object without what is not there: OSCAL knows no null, and no empty list. */
export function present(object: OscalObject): OscalObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Text as a markup line, which has no line ends, nor blanks at its ends as a property value. */
export function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim() || '-';
}

/** Properties of our own, without those whose value is null. */
export function props(values: Readonly<Record<string, string | number | boolean | null>>): OscalObject[] {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, ns: NAMESPACE, value: line(String(value)) }));
}

/** Sentences under each other as Markdown paragraphs; null when there are none. */
export function paragraphs(sentences: readonly (string | null)[]): string | null {
  const said = sentences.filter((one) => one !== null && one !== '');
  return said.length === 0 ? null : said.join('\n\n');
}

/** An id of a control as a token: letters, digits, `.`, `-` and `_` alone, beginning with the framework. */
export function controlToken(framework: string, control: string): string {
  return `${framework}_${control.replaceAll(/[^A-Za-z0-9.-]+/g, '_').replace(/_$/, '')}`;
}

/** Who made all this: the tool that ran. */
export const TOOL_UUID = uuidOf('tool', 'exhibit');

/** The origin of every observation and finding. */
export const ORIGINS: readonly OscalObject[] = [{ actors: [{ type: 'tool', 'actor-uuid': TOOL_UUID }] }];
