/** TeX to HTML with MathML in it. KaTeX is loaded with the first formula, apart from the page's own code. */
export type Typeset = (tex: string) => string;

/** Formulas kept ready: those with letters stay, those with numbers change with each of them. */
const MOST_KEPT = 2000;

let loading: Promise<Typeset> | undefined;

export const loadTypeset = (): Promise<Typeset> =>
  (loading ??= import('katex')
    .then(({ default: katex }) => keeping((tex) => katex.renderToString(tex, { throwOnError: true, trust: false })))
    .catch((problem: unknown) => {
      loading = undefined; // the next formula tries again
      throw problem;
    }));

function keeping(render: Typeset): Typeset {
  const kept = new Map<string, string>();
  return (tex) => {
    const known = kept.get(tex);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const html = render(tex);
    kept.set(tex, html);
    return html;
  };
}
