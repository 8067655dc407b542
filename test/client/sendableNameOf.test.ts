import { expect, it } from 'vitest';
import { sendableNameOf } from '../../src/client/sendableNameOf.js';

it.each([
  ['invoice-103118.pdf', 'invoice-103118.pdf'],
  ['räkning (1) 発票.pdf', 'räkning (1) 発票.pdf'],
  ['a; name=domain; b.pdf', 'a; name=domain; b.pdf'],
  ['100 % off & more.pdf', '100 % off & more.pdf'],
  ['a\\', 'a_'],
  ['a"b.pdf', 'a_b.pdf'],
  ['a; name=domain; filename; x=\\', 'a; name=domain; filename; x=_'],
  ['a\nb\r\nc.pdf', 'a_b__c.pdf'],
  ['a\tb\u0000c\u007fd\u0085e.pdf', 'a_b_c_d_e.pdf'],
  ['a\u2028b.pdf', 'a_b.pdf'],
  ['a\ud800b.pdf', 'a_b.pdf'],
  ['😀.pdf', '😀.pdf'],
  ['folder/a.pdf', 'folder_a.pdf'],
  ['C:\\folder\\a.pdf', 'C:_folder_a.pdf'],
  ['50%22.pdf', '50_22.pdf'],
  ['50%0D%0a.pdf', '50_0D_0a.pdf'],
  ['a&#1234;.pdf', 'a_#1234;.pdf'],
  ['', 'file'],
])('sends a file called %j as %j', (name, sent) => {
  expect(sendableNameOf(name)).toBe(sent);
});
