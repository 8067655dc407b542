/**
 * The parts of Vitest's JSON report that are read here.
 *
 * @typedef {{ fullName: string, status: string, failureMessages?: string[] | null }} TestReport
 * @typedef {{ name: string, status: string, message?: string, assertionResults: TestReport[] }} FileReport
 * @typedef {{ testResults: FileReport[] }} Report
 */

/**
 * Sums one Vitest run from its JSON report. A run that left no report, ran no test, or ended badly
 * without a failed test counts as one failure: silence is never success.
 *
 * @param {string} project
 * @param {{ code: number | null, timedOut: boolean, output: string }} ending how the process ended
 * @param {Report | undefined} report
 * @param {(file: string) => string} nameOf a file's path as a person wants to read it
 * @returns {{ passed: number, failed: number, skipped: string[], failures: string[], unsteady: string[] }}
 *   `unsteady` are the tests that passed at their second try only: counted as passed, and named
 */
export function countReport(project, ending, report, nameOf) {
  let passed = 0;
  /** @type {string[]} */
  const skipped = [];
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const unsteady = [];

  for (const file of report?.testResults ?? []) {
    const failedBefore = failures.length;
    for (const test of file.assertionResults) {
      const title = `${project} · ${nameOf(file.name)} · ${test.fullName}`;
      if (test.status === 'passed') {
        passed += 1;
        if (test.failureMessages?.length) unsteady.push(`${title}\n${firstLines(test)}`);
      } else if (test.status === 'failed') failures.push(`${title}\n${firstLines(test)}`);
      else skipped.push(title);
    }
    // A file that could not be loaded has a message and no failed test.
    if (file.status === 'failed' && failures.length === failedBefore) {
      failures.push(`${project} · ${nameOf(file.name)}\n  ${file.message ?? 'did not load'}`);
    }
  }

  const lastWords = ending.output.trimEnd().split('\n').slice(-30).join('\n');
  if (ending.timedOut) failures.push(`${project}: ended after its time limit\n${lastWords}`);
  else if (!report) failures.push(`${project}: crashed without a report\n${lastWords}`);
  else if (passed + failures.length === 0) failures.push(`${project}: ran no test at all`);
  else if (ending.code !== 0 && failures.length === 0) {
    failures.push(`${project}: no test failed, yet exit code ${ending.code}\n${lastWords}`);
  }
  return { passed, failed: failures.length, skipped, failures, unsteady };
}

/** @param {TestReport} test */
function firstLines({ failureMessages }) {
  const lines = (failureMessages ?? []).join('\n').split('\n').slice(0, 12);
  return lines.map((line) => `  ${line}`).join('\n');
}
