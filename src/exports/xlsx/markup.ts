/**
 * Text inside an XML element of a workbook. Characters that XML cannot hold are written as Excel writes them
 * (`_x0007_`), so that nothing of a text is lost.
 *
 * @source ISO/IEC 29500-1, section 22.9.2.19 (ST_Xstring)
 */
export function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(UNHELD, (character) => `_x${hexOf(character.charCodeAt(0))}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The letters of a column, counted from 0: A, B, …, Z, AA. */
export function letters(column: number): string {
  const before = Math.floor(column / 26);
  return `${before === 0 ? '' : letters(before - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A carriage return stands in XML only as a reference, and a reader may take it for a line feed. */
const UNHELD = /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu;
const SPECIAL = /(?![\t\n])[\p{Cc}\ufffe\uffff&<>"_]/u;

function hexOf(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
