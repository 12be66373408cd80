/**
 * Numbers of the styles in `stylesXml`. Texts are of the format Text and quoted: a cell that begins with `=` stays a
 * text even when somebody enters it again.
 */
export const STYLES = { title: 1, text: 2, wrapped: 3, number: 4 } as const;

/** The styles of a workbook. @source ISO/IEC 29500-1, section 18.8 */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE4E9EF"/></patternFill></fill></fills>',
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF5B6B7C"/></bottom><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf('numFmtId="49" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"', true),
  xf('numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1"', false),
  xf('numFmtId="49" fontId="0" fillId="0" borderId="0" quotePrefix="1"', true),
  xf('numFmtId="3" fontId="0" fillId="0" borderId="0"', false),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

function xf(attributes: string, wraps: boolean): string {
  const wrap = wraps ? ' wrapText="1"' : '';
  return `<xf ${attributes} xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"${wrap}/></xf>`;
}
