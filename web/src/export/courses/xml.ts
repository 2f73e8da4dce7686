const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as the content or an attribute of XML or HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPED[character]!);

/** Paragraphs as HTML, which is XML too; course systems set the TeX between \( and \). */
export const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join('');

/** HTML as the text of an element. */
export const cdata = (html: string): string => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export const XML = '<?xml version="1.0" encoding="UTF-8"?>';
