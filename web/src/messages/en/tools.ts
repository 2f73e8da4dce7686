/** Of the tools in the head of the page, what comes with them. */
export const tools = {
  worksheets: 'Worksheets',
  worksheetsHint: 'Exercises for paper with their solutions, with other numbers for everyone',
  course: 'For a course (SCORM)…',
  courseHint: 'A lesson, or the numbers you ask for, as a package that a course system grades',
};
