import { describe, expect, it } from 'vitest';
import { add, NONE, ofCheck, ofCtest, ofPlaywright, ofVitest } from '../../../wasm/toolchain/counts.mjs';

const googleTest = `[==========] Running 4 tests from 2 test suites.
[ RUN      ] A.Good
[       OK ] A.Good (0 ms)
[ RUN      ] A.Bad
a.cpp:3: Failure
[  FAILED  ] A.Bad (0 ms)
[ RUN      ] A.Skips
[  SKIPPED ] A.Skips (0 ms)
[ RUN      ] I/P.Odd/1
[  FAILED  ] I/P.Odd/1, where GetParam() = 2 (12 ms)
`;
const summary = `[==========] 4 tests from 2 test suites ran. (1 ms total)
[  PASSED  ] 1 test.
[  SKIPPED ] 1 test, listed below:
[  SKIPPED ] A.Skips
[  FAILED  ] 2 tests, listed below:
[  FAILED  ] A.Bad
[  FAILED  ] I/P.Odd/1, where GetParam() = 2
`;
const testcase = (status: string, output: string): string =>
  `<testcase name="core" time="0.01" status="${status}"><system-out>${output}</system-out></testcase>`;

describe('counts of single tests', () => {
  it('count each test of a GoogleTest program once', () => {
    expect(ofCtest(testcase('fail', googleTest + summary))).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  it('count the test that a program died in as failed', () => {
    const died = '[==========] Running 2 tests from 1 test suite.\n[       OK ] A.Good (0 ms)\n[ RUN      ] A.Aborts\n';
    expect(ofCtest(testcase('fail', died))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('count a program that fails after all its tests as a failure', () => {
    const leaked =
      '[==========] Running 1 test from 1 test suite.\n[       OK ] A.Good (0 ms)\n[==========] 1 test from 1 test suite ran. (0 ms total)\n';
    expect(ofCtest(testcase('fail', leaked))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('count any other program of ctest as one test', () => {
    const report = `<testsuite>${testcase('run', 'fine')}${testcase('fail', 'not fine')}${testcase('notrun', '')}</testsuite>`;
    expect(ofCtest(report)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it('count nothing in an empty report', () => {
    expect(ofCtest('<testsuite tests="0"></testsuite>')).toEqual(NONE);
  });

  it("read Vitest's report", () => {
    const report = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(ofVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("read Playwright's report, where a flaky test has failed", () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } };
    expect(ofPlaywright(report)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('add up', () => {
    const total = [ofCheck(true), ofCheck(false), { passed: 3, failed: 0, skipped: 2 }].reduce(add, NONE);
    expect(total).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });
});
