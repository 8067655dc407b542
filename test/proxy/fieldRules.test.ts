import { expect, it } from 'vitest';
import { findForbidden, findForbiddenAtEnd } from '../../src/proxy/fieldRules.js';

it('lets a form without a field pass where the host allows null, as settings from JSON say it', () => {
  const allow = [{ domain: 'cases', dottedPath: null as never }];
  expect(findForbidden(allow, { domain: 'cases' })).toBeNull();
  expect(findForbiddenAtEnd(allow, { domain: 'cases' })).toBeNull();
  const other = { domain: 'cases', dotted_path: 'original_invoice' };
  expect(findForbiddenAtEnd(allow, other)?.status).toBe(403);
});
