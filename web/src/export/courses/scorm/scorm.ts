import { escaped, XML } from '../xml';
import style from './launch.css?raw';
import launch from './launch.js?raw';
import links from './links.js?raw';
import record from './record.js?raw';
import system from './system.js?raw';

export const scormVersions = ['1.2', '2004'] as const;
export type ScormVersion = (typeof scormVersions)[number];

/** What a package opens, and what counts in it: a lesson, questions, or a lesson and then questions. */
export interface ScormCourse {
  version: ScormVersion;
  title: string;
  language: string;
  lesson: CourseLesson | null;
  questions: CourseQuestions | null;
  /** From which score on it is passed, 0 to 1. */
  pass: number;
  words: ScormWords;
}

/** Links are without `#`. */
export interface CourseLesson {
  id: string;
  steps: number;
  link: string;
}
export interface CourseQuestions {
  /** Of the numbers that the link asks for. */
  names: readonly string[];
  /** Those of them that are the same whatever example is shown. */
  ofBatch: readonly string[];
  /** Steps in which numbers are typed before the update. */
  typed: readonly number[];
  link: string;
  /** Of a link, which say what numbers it asks for; `example` apart, and `step` and `beat`, by which one walks through a step. */
  keys: readonly string[];
}

/** What the launch page says. */
export interface ScormWords {
  /** Where the course system does not store everything, or is not there. */
  refused: string;
  absent: string;
  /** What the two are called, with so many done. */
  lesson: readonly string[];
  questions: readonly string[];
}

export const PAGE_FILE = 'backprop-playground.html';

/** The name of the frame, by which the page knows that it is in a package (state/host.ts). */
const FRAME = 'course-package';

const scripts = { 'links.js': links, 'record.js': record, 'system.js': system, 'launch.js': launch };

/** The files of a package but for the page itself, which stands beside them as `PAGE_FILE`. */
export const scorm = (course: ScormCourse): Record<string, string> => ({
  'imsmanifest.xml': course.version === '1.2' ? manifest12(course) : manifest2004(course),
  'index.html': launchPage(course),
  ...scripts,
});

const launchPage = ({ title, language, ...course }: ScormCourse): string => `<!doctype html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escaped(title)}</title>
    <style>
${style}    </style>
  </head>
  <body>
    <nav aria-label="${escaped(title)}"></nav>
    <p id="notice" role="status"></p>
    <iframe title="${escaped(title)}" name="${FRAME}" allow="clipboard-write"></iframe>
    <script type="application/json" id="course">${JSON.stringify(course).replaceAll('<', '\\u003c')}</script>
${Object.keys(scripts)
  .map((file) => `    <script src="${file}"></script>`)
  .join('\n')}
  </body>
</html>
`;

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const files = ['index.html', ...Object.keys(scripts), PAGE_FILE].map((file) => `<file href="${file}"/>`).join('');

/** In 1.2 the attribute is scormtype, in 2004 scormType; systems take the other one for nothing. */
const body = (version: string, title: string, type: string): string =>
  [
    `<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>`,
    '<organizations default="course">',
    '<organization identifier="course">',
    `<title>${escaped(title)}</title>`,
    `<item identifier="item" identifierref="page"><title>${escaped(title)}</title></item>`,
    '</organization>',
    '</organizations>',
    `<resources><resource identifier="page" type="webcontent" ${type}="sco" href="index.html">${files}</resource></resources>`,
    '</manifest>',
    '',
  ].join('\n');

const manifest12 = ({ title }: ScormCourse): string => {
  const [cp, adl] = ['http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'http://www.adlnet.org/xsd/adlcp_rootv1p2'];
  const places = `${cp} imscp_rootv1p1p2.xsd ${adl} adlcp_rootv1p2.xsd`;
  return `${XML}
<manifest identifier="backprop-playground" version="1.0" xmlns="${cp}" xmlns:adlcp="${adl}" ${XSI} xsi:schemaLocation="${places}">
${body('1.2', title, 'adlcp:scormtype')}`;
};

const manifest2004 = ({ title }: ScormCourse): string => {
  const [cp, adl] = ['http://www.imsglobal.org/xsd/imscp_v1p1', 'http://www.adlnet.org/xsd/adlcp_v1p3'];
  const places = `${cp} imscp_v1p1.xsd ${adl} adlcp_v1p3.xsd`;
  return `${XML}
<manifest identifier="backprop-playground" version="1.0" xmlns="${cp}" xmlns:adlcp="${adl}" ${XSI} xsi:schemaLocation="${places}">
${body('2004 4th Edition', title, 'adlcp:scormType')}`;
};
