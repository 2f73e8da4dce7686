import { DOMParser, type Element } from '@xmldom/xmldom';
import type { CourseQuestion, CourseSet } from '../../../web/src/export/courses/question';

/** Every character that one of the formats takes for its own, and TeX that begins like an escape. */
export const awkward = String.raw`a: {b} = ~c #d \(\nabla \neq \frac{1}{2}\:\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}\) <b> "q" ]]> -> %50% https://a.example/?x=1 δ ∂`;

export const question = (change: Partial<CourseQuestion> = {}): CourseQuestion => ({
  ...{ id: 'sheet1-01', title: awkward, group: '01 delta2.1', text: [awkward, 'Compute.'] },
  ...{ answer: -0.542, tolerance: 0.0015, right: 'Right.', wrong: `Wrong: ${awkward}`, solution: awkward },
  slips: [
    { low: 0.5415, high: 0.5425, feedback: `sign: ${awkward}` },
    { low: -0.0000012, high: -0.0000011, feedback: 'small' },
  ],
  ...change,
});

export const setOf = (...questions: CourseQuestion[]): CourseSet => ({ title: 'By hand', language: 'en', questions });

/** @throws where it is not well-formed */
export function rootOf(xml: string): Element {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement!;
}

export const children = (parent: Element, name?: string): Element[] =>
  Array.from(parent.childNodes).filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name),
  );
export const all = (parent: Element, name: string): Element[] => Array.from(parent.getElementsByTagName(name));
/** The text behind a path of names. */
export const textAt = (parent: Element, ...path: string[]): string | null =>
  path.reduce<Element | undefined>((at, name) => at && children(at, name)[0], parent)?.textContent ?? null;
/** The texts of the paragraphs of a piece of HTML. */
export const paragraphsIn = (html: string): string[] =>
  children(rootOf(`<body>${html}</body>`)).map(({ textContent }) => textContent!);
