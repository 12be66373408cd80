import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Puts the one script and the one style sheet of a page into it, and a content security policy that names both by their
 * digests and allows nothing else but a worker out of the page's own bytes: no address can be asked for anything.
 */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.entries(bundle);
      const page = files.find(([name]) => name.endsWith('.html'))?.[1];
      if (page?.type !== 'asset') throw new Error('There is no page.');
      const rest = files.filter(([, file]) => file !== page);
      const scripts = rest.flatMap(([, file]) => (file.type === 'chunk' ? [file.code] : []));
      const styles = rest.flatMap(([name, file]) =>
        file.type === 'asset' && name.endsWith('.css') ? [String(file.source)] : [],
      );
      const [script, style] = [scripts[0], styles[0]];
      if (script === undefined || style === undefined || rest.length !== 2)
        throw new Error(`The page needs more than a script and a style: ${rest.map(([name]) => name)}.`);
      page.source = filled(String(page.source), harmless(script.trim()), style.trim());
      for (const [name] of rest) delete bundle[name];
    },
  };
}

/** A script that does not end within itself: `</script` and `<!--` stand in texts only, where the escapes mean the same. */
function harmless(script: string): string {
  return script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

function filled(page: string, script: string, style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(script)}`,
    `style-src ${sourceOf(style)}`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<style>${style}</style>`,
  ].join('\n    ');
  return page
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace('<!-- policy and style -->', () => head)
    .replace('<!-- script -->', () => `<script type="module">${script}</script>`);
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
