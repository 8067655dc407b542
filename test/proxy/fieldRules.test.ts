import { expect, it } from 'vitest';
import { findForbidden, findForbiddenAtEnd } from '../../src/proxy/fieldRules.js';

it('takes null for a field in `allow`, as settings in JSON have it, for a form that names none', () => {
  const allow = [{ domain: 'cases', dottedPath: null as never }];
  expect(findForbidden(allow, { domain: 'cases' })).toBeNull();
  expect(findForbiddenAtEnd(allow, { domain: 'cases' })).toBeNull();
  const other = { domain: 'cases', dotted_path: 'original_invoice' };
  expect(findForbiddenAtEnd(allow, other)?.status).toBe(403);
});
