/** Texts that would be markup, code, or trouble, if a writer took them for more than text; each is printed as it stands. */
export const hostileTexts = [
  '#import "@preview/tablex:0.0.8": *',
  '#read("/etc/passwd") #panic("x") #{ 1 + 1 }',
  '$ sum_(i=1)^n i $ and 5 $ extra',
  '*bold* _emphasis_ `raw` = heading',
  '@reference <label> ~ -- --- ...',
  '\\ \\u{41} \\# C:\\temp\\new "quoted" \'single\'',
  '// comment /* and another */ [content] ]) }',
  '</w:t></w:p> <w:br/> &amp; & ]]> <!-- -->',
  '${process.exit(1)} {{name}} $t(contents) %s',
  '+ 1. - / item: description',
  'åäö ÅÄÖ é ü ł ș ţ € « » – — … № ½ ²',
];

/** What is shown otherwise than it was written, with what it becomes. */
export const mendedTexts: readonly (readonly [written: string, shown: string])[] = [
  ['two  spaces\tand a tab', 'two spaces and a tab'],
  ['turned \u202eround\u202c and \u2066isolated\u2069', 'turned round and isolated'],
  ['a null\u0000, a bell\u0007 and half a pair \ud800', 'a null, a bell and half a pair □'],
  ['soft\u00adhyphen, zero\u200bwidth, \ufeffmark', 'softhyphen, zerowidth, mark'],
  ['你好 and สวัสดี', '□□ and □□□□'],
  ['e\u0301 composed', 'é composed'],
];
