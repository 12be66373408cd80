import { z } from 'zod';

const schema = z.unknown();
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema }))
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string().default(''),
      content: z.record(z.string(), z.object({ schema: schema.optional() })).default({}),
    }),
  ),
});
const document = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().default('') }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});
type Operation = z.infer<typeof operation>;

/** The one style of the page; its hash is the only one that the page allows. */
export const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
h2{margin-top:2.5rem;border-bottom:1px solid #ddd;text-transform:capitalize}code,pre{font:14px/1.4 ui-monospace,monospace}
pre{background:#f5f5f5;padding:.75rem;overflow-x:auto}summary{cursor:pointer;padding:.3rem 0}
.method{display:inline-block;min-width:4rem;font-weight:bold}td,th{text-align:left;padding:.15rem 1rem .15rem 0;vertical-align:top}
details>div{padding-left:1.25rem}`;

/** An OpenAPI document as one page of HTML that loads nothing and runs nothing. */
export function referencePage(given: unknown): string {
  const { info, paths } = document.parse(given);
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ path, method, one })),
  );
  const tags = [...new Set(all.flatMap(({ one }) => one.tags))];
  const sections = tags.map((tag) => {
    const own = all.filter(({ one }) => one.tags.includes(tag));
    return `<h2>${escaped(tag)}</h2>${own.map(({ path, method, one }) => operationHtml(path, method, one)).join('')}`;
  });
  const title = `${escaped(info.title)} ${escaped(info.version)}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body><h1>${title}</h1><p>${escaped(info.description)} The same for programs: <a href="/openapi.json">openapi.json</a>.</p>${sections.join('')}</body></html>`;
}

function operationHtml(path: string, method: string, one: Operation): string {
  const parameters = one.parameters.map(
    ({ name, in: place, required, schema: form }) =>
      `<tr><td><code>${escaped(name)}</code></td><td>${escaped(place)}${required ? ', required' : ''}</td><td><code>${escaped(JSON.stringify(form))}</code></td></tr>`,
  );
  const bodies = Object.entries(one.requestBody?.content ?? {}).map(([type, { schema: form }]) =>
    formHtml(`Body, ${type}`, form),
  );
  const answers = Object.entries(one.responses).map(([status, { description, content }]) => {
    const [first] = Object.entries(content);
    const head = `${status} ${description}`;
    return status.startsWith('2') && first
      ? formHtml(`${head} (${first[0]})`, first[1].schema)
      : `<p>${escaped(head)}</p>`;
  });
  return `<details><summary><span class="method">${escaped(method.toUpperCase())}</span> <code>${escaped(path)}</code> ${escaped(one.summary)}</summary><div><p>${escaped(one.description ?? '')}</p>${parameters.length > 0 ? `<table>${parameters.join('')}</table>` : ''}${bodies.join('')}${answers.join('')}</div></details>`;
}

const formHtml = (title: string, form: unknown): string =>
  `<p>${escaped(title)}</p><pre>${escaped(JSON.stringify(form, null, 2) ?? '')}</pre>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
