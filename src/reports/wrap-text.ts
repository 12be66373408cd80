const ATOM = /[^/:\-_.,=?&+]*[/:\-_.,=?&+]+|[^/:\-_.,=?&+]+/gu;

/** Width of a text. */
type Measure = (text: string) => number;

/** Lines no wider than `room`: broken at spaces, then after `/ : - _ . ,`, then anywhere. Nothing is lost. */
export function wrapParagraph(text: string, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const flush = (): void => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const word of text.split(/(?<= )/)) {
    const wide = measure(word.trimEnd());
    if (used + wide > room && line !== '') flush();
    const parts = wide > room ? pieces(word, room, measure) : [word];
    for (const part of parts) {
      if (used + measure(part.trimEnd()) > room && line !== '') flush();
      line += part;
      used += measure(part);
    }
  }
  flush();
  return lines;
}

/** A word too long for a line, in parts that each fit one. */
function pieces(word: string, room: number, measure: Measure): string[] {
  return (word.match(ATOM) ?? [word]).flatMap((atom) => {
    if (measure(atom) <= room) return [atom];
    const parts = [''];
    for (const character of atom) {
      const grown = `${parts.at(-1) ?? ''}${character}`;
      if (measure(grown) > room && parts.at(-1) !== '') parts.push(character);
      else parts[parts.length - 1] = grown;
    }
    return parts;
  });
}

/** One line, cut in the middle when it is wider than `room`. */
export function fitMiddle(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  const cut = (kept: number): string => {
    const head = Math.ceil(kept / 2);
    return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (kept - head)).join('')}`;
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
