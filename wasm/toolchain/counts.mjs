/** Numbers of single tests in the reports of the test runners: { passed, failed, skipped }. */

export const NONE = { passed: 0, failed: 0, skipped: 0 };

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A check without single tests counts as one. */
export const ofCheck = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

/** ctest's report in JUnit's form. A test that is a GoogleTest program counts with its own tests. */
export const ofCtest = (xml) => xml.split('<testcase ').slice(1).map(ofCtestCase).reduce(add, NONE);

function ofCtestCase(xml) {
  const good = /\bstatus="run"/.test(xml);
  if (!/\[=+\] Running \d+ tests?/.test(xml)) return ofCheck(good);
  const ended = /^\[=+\] \d+ tests? .* ran\./m.test(xml);
  const failed = linesWith('  FAILED  ', xml) + (ended ? 0 : 1); // the test that the program died in
  return {
    passed: linesWith('       OK ', xml),
    failed: good ? failed : Math.max(failed, 1),
    skipped: linesWith('  SKIPPED ', xml),
  };
}

/** GoogleTest ends each test with such a line; what the summary repeats has no time. */
const linesWith = (mark, text) => text.match(new RegExp(`^\\[${mark}\\] .*\\(\\d+ ms\\)$`, 'gm'))?.length ?? 0;

/** Vitest's JSON report. */
export const ofVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** Playwright's JSON report. */
export const ofPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});
