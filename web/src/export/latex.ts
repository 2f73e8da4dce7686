/** What LaTeX reads otherwise than it is written, and characters that it has no glyph for in text. */
const TEXT: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' },
  ...{ '#': '\\#', $: '\\$', '%': '\\%', '&': '\\&', _: '\\_', '<': '$<$', '>': '$>$', '|': '$|$' },
  ...{ '−': '$-$', '·': '$\\cdot$', '×': '$\\times$', '∂': '$\\partial$', '→': '$\\to$', ŷ: '$\\hat y$' },
  ...{ α: '$\\alpha$', β: '$\\beta$', δ: '$\\delta$', ε: '$\\epsilon$', η: '$\\eta$', λ: '$\\lambda$', σ: '$\\sigma$' },
  ...{ μ: '$\\mu$', ρ: '$\\rho$', Σ: '$\\Sigma$', κ: '$\\kappa$', '„': ',,', '“': '``', '”': "''", '’': "'" },
  ...{ '…': '\\dots{}', '–': '--', '—': '---', '\u00a0': '~', '∞': '$\\infty$', '√': '$\\surd$', '²': '$^2$' },
};
/** Of the letters beyond ASCII those of Latin languages. */
const PLAIN = /^[\x20-\x7e\n\u00c0-\u017e]$/;

/** A text as LaTeX sets it; a character that it cannot set is a question mark. */
export const latexText = (text: string): string =>
  Array.from(text, (character) => TEXT[character] ?? (PLAIN.test(character) ? character : '?')).join('');

/** A whole file that needs the packages of every LaTeX alone. */
export const latexDocument = (title: string, body: readonly string[]): string =>
  [
    '\\documentclass[11pt,a4paper]{article}',
    '\\usepackage[utf8]{inputenc}',
    '\\usepackage{amsmath,amssymb,booktabs}',
    '\\usepackage[margin=22mm]{geometry}',
    '\\setlength{\\parindent}{0pt}',
    '\\setlength{\\parskip}{6pt}',
    '\\setcounter{MaxMatrixCols}{20}',
    '\\allowdisplaybreaks',
    '\\raggedright',
    '',
    '\\begin{document}',
    `{\\LARGE\\bfseries ${latexText(title)}\\par}`,
    '\\bigskip',
    '\\abovedisplayskip=5pt',
    '\\belowdisplayskip=5pt',
    ...body,
    '\\end{document}',
    '',
  ].join('\n');

/** About how many characters wide it is set: of a fraction the longer side, of a matrix its widest row. */
export function latexWidth(tex: string): number {
  let text = tex.replace(/\\begin\{bmatrix\}(.*?)\\end\{bmatrix\}/gs, (_, rows: string) =>
    'x'.repeat(Math.max(...rows.split('\\\\').map((row) => latexWidth(row.replaceAll('&', 'xx')))) + 3),
  );
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g, (_, above: string, below: string) =>
      above.length > below.length ? above : below,
    );
    text = text.replace(/\\(?:text|mathsf|bar|hat|operatorname)\{([^{}]*)\}/g, '$1').replace(/[_^]\{([^{}]*)\}/g, '$1');
  }
  return text
    .replace(/\\(?:left|right|[bB]igg?[lr]|underbrace|displaystyle|,|;|!)/g, '')
    .replace(/\\[A-Za-z]+/g, 'x')
    .replace(/[{}_^ ]/g, '').length;
}

/** As many to a line as have room. */
export function intoLines(pieces: readonly string[], between: string, most: number): string[] {
  const lines: string[][] = [[]];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    const isFull = line.length > 0 && latexWidth([...line, piece].join(between)) > most;
    if (isFull) lines.push([piece]);
    else line.push(piece);
  }
  return lines.map((line) => line.join(between));
}
