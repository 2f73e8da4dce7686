import { plainDecimal } from './decimal';
import { atLeast, atMost, number } from './number-pattern';
import type { CourseQuestion, CourseSet } from './question';
import { escaped, XML } from './xml';

/** Questions as a package of QTI 3: its files by their paths. @param html of a text, whose formulas no player sets */
export function qti(set: CourseSet, html: (text: string) => string): Record<string, string> {
  const items = set.questions.map((question): [string, string] => [pathOf(question), item(set, question, html)]);
  return { 'imsmanifest.xml': manifest(set), ...Object.fromEntries(items) };
}

const pathOf = ({ id }: CourseQuestion): string => `items/${id}.xml`;

const schema = (name: string, uri: string, file: string): string =>
  `xmlns="${uri}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${uri} https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/${file}" ${name}`;

const manifest = ({ questions }: CourseSet): string =>
  [
    XML,
    `<manifest ${schema('identifier="backprop-playground"', 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', 'imsqtiv3p0_imscpv1p2_v1p0.xsd')}>`,
    '<metadata>',
    '<schema>QTI Package</schema>',
    '<schemaversion>3.0.0</schemaversion>',
    '</metadata>',
    '<organizations/>',
    '<resources>',
    ...questions.map(
      (question) =>
        `<resource identifier="${question.id}" type="imsqti_item_xmlv3p0" href="${pathOf(question)}"><file href="${pathOf(question)}"/></resource>`,
    ),
    '</resources>',
    '</manifest>',
    '',
  ].join('\n');

/**
 * Players take `equal` without its tolerance, and "0,54" for the number 0: an answer is a text, which is compared with
 * bounds by patterns.
 */
function item({ language }: CourseSet, question: CourseQuestion, html: (text: string) => string): string {
  const { id, title, text, answer, tolerance, right, slips, wrong, solution } = question;
  const said = [right, ...slips.map(({ feedback }) => feedback), wrong];
  const blocks = (texts: readonly string[]): string => texts.map((each) => `<p>${html(each)}</p>`).join('');
  const modal = (place: number, texts: readonly string[]): string =>
    `<qti-modal-feedback outcome-identifier="FEEDBACK" identifier="${nameOf(place)}" show-hide="show"><qti-content-body>${blocks(texts)}</qti-content-body></qti-modal-feedback>`;
  return [
    XML,
    `<qti-assessment-item ${schema(`identifier="${id}"`, 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0', 'imsqti_asiv3p0_v1p0.xsd')} title="${escaped(title)}" adaptive="false" time-dependent="false" xml:lang="${language}">`,
    '<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string">',
    `<qti-correct-response><qti-value>${plainDecimal(answer)}</qti-value></qti-correct-response>`,
    '</qti-response-declaration>',
    '<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-maximum="1">',
    '<qti-default-value><qti-value>0</qti-value></qti-default-value>',
    '</qti-outcome-declaration>',
    '<qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>',
    `<qti-item-body>${blocks(text)}`,
    `<p><qti-text-entry-interaction response-identifier="RESPONSE" expected-length="12" pattern-mask="${number}"/></p>`,
    '</qti-item-body>',
    '<qti-response-processing>',
    '<qti-response-condition>',
    branch('if', answer - tolerance, answer + tolerance, 0, 1),
    ...slips.map(({ low, high }, i) => branch('else-if', low, high, i + 1, 0)),
    `<qti-response-else>${set('SCORE', 'float', '0')}${set('FEEDBACK', 'identifier', nameOf(slips.length + 1))}</qti-response-else>`,
    '</qti-response-condition>',
    '</qti-response-processing>',
    ...said.map((feedback, i) => modal(i, i === 0 ? [feedback] : [feedback, solution])),
    '</qti-assessment-item>',
    '',
  ].join('\n');
}

const nameOf = (place: number): string => `feedback-${place}`;

const branch = (kind: 'if' | 'else-if', low: number, high: number, feedback: number, score: number): string =>
  [
    `<qti-response-${kind}>`,
    `<qti-and>${fits(atLeast(low))}${fits(atMost(high))}</qti-and>`,
    set('SCORE', 'float', String(score)) + set('FEEDBACK', 'identifier', nameOf(feedback)),
    `</qti-response-${kind}>`,
  ].join('\n');

/**
 * Whether all of the response is like a pattern. By QTI that is so without anchors, which stand for themselves there; some
 * players search for it, and take them.
 */
const fits = (pattern: string): string =>
  `<qti-or>${matches(RESPONSE, `^(${pattern})$`)}<qti-and><qti-not>${SEARCHES}</qti-not>${matches(RESPONSE, pattern)}</qti-and></qti-or>`;
const matches = (text: string, pattern: string): string =>
  `<qti-pattern-match pattern="${pattern}">${text}</qti-pattern-match>`;
const RESPONSE = '<qti-variable identifier="RESPONSE"/>';

const set = (outcome: string, type: string, value: string): string =>
  `<qti-set-outcome-value identifier="${outcome}">${base(type, value)}</qti-set-outcome-value>`;
const base = (type: string, value: string): string => `<qti-base-value base-type="${type}">${value}</qti-base-value>`;
/** Whether the player finds a pattern within a text. */
const SEARCHES = matches(base('string', 'ab'), 'a');
