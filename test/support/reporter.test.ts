import { describe, expect, it } from 'vitest';
import { countReport } from './reporter.mjs';

const wentWell = { code: 0, timedOut: false, output: 'last words' };
const wentBadly = { ...wentWell, code: 1 };
const nameOf = (file: string): string => file.replace('/repository/', '');
const fileOf = (...statuses: string[]) => ({
  name: '/repository/test/a.test.ts',
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({
    fullName: `is ${status}`,
    status,
    failureMessages: status === 'failed' ? ['AssertionError: no'] : [],
  })),
});

describe('the count of one Vitest run', () => {
  it('sums passed and failed tests and names the skipped ones', () => {
    const report = { testResults: [fileOf('passed', 'failed', 'passed'), fileOf('skipped')] };
    const count = countReport('node', wentBadly, report, nameOf);
    expect(count).toMatchObject({ passed: 2, failed: 1 });
    expect(count.failures[0]).toContain('node · test/a.test.ts · is failed');
    expect(count.failures[0]).toContain('AssertionError: no');
    expect(count.skipped).toEqual(['node · test/a.test.ts · is skipped']);
  });

  it('is clean when all tests passed', () => {
    const count = countReport('node', wentWell, { testResults: [fileOf('passed')] }, nameOf);
    expect(count).toEqual({ passed: 1, failed: 0, skipped: [], failures: [], unsteady: [] });
  });

  it('names a test that passed at its second try only', () => {
    const late = { fullName: 'is late', status: 'passed', failureMessages: ['too late'] };
    const retried = { ...fileOf('passed'), assertionResults: [late] };
    const count = countReport('node', wentWell, { testResults: [retried] }, nameOf);
    expect(count).toMatchObject({ passed: 1, failed: 0 });
    expect(count.unsteady).toEqual([expect.stringContaining('is late\n  too late')]);
  });

  it('takes a file that could not be loaded for a failure', () => {
    const broken = { ...fileOf(), status: 'failed', message: 'Cannot find module' };
    const report = { testResults: [broken, fileOf('passed')] };
    const count = countReport('node', wentBadly, report, nameOf);
    expect(count).toMatchObject({ passed: 1, failed: 1 });
    expect(count.failures[0]).toContain('Cannot find module');
  });

  it('takes a run without a report for a failure', () => {
    const count = countReport('node', wentWell, undefined, nameOf);
    expect(count.failed).toBe(1);
    expect(count.failures[0]).toContain('last words');
  });

  it('takes a run without a test for a failure', () => {
    expect(countReport('node', wentWell, { testResults: [] }, nameOf).failed).toBe(1);
    const skippedOnly = { testResults: [fileOf('skipped')] };
    expect(countReport('node', wentWell, skippedOnly, nameOf).failed).toBe(1);
  });

  it('takes an exit code without a failed test for a failure', () => {
    const report = { testResults: [fileOf('passed')] };
    expect(countReport('node', wentBadly, report, nameOf)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('takes a run that was ended for its time limit for a failure', () => {
    const ended = { ...wentBadly, code: null, timedOut: true };
    const report = { testResults: [fileOf('passed')] };
    expect(countReport('node', ended, report, nameOf)).toMatchObject({ passed: 1, failed: 1 });
  });
});
