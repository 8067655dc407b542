import { describe, expect, it } from 'vitest';
import { emptyFaultOf, faultOfHeard } from './heardWords.js';
import { readSpeech } from './readSpeech.js';

describe('what a screen reader is asked to say', () => {
  it('is said where every sentence is heard in its order, among others', () => {
    expect(
      faultOfHeard(['Note entry.', 'Uploading a', 'a is stored'], ['Uploading', 'stored']),
    ).toBe(null);
  });

  it('is not said where one is missing, comes too early, or is heard again', () => {
    expect(faultOfHeard(['Uploading'], ['Uploading', 'stored'])).toBe('"stored" is not heard');
    expect(faultOfHeard(['stored', 'Uploading'], ['Uploading', 'stored'])).toBe(
      '"stored" is heard too early',
    );
    expect(faultOfHeard(['Uploading', 'Uploading'], ['Uploading'])).toBe(
      '"Uploading" is heard more than once',
    );
  });
});

describe('a region without words', () => {
  it('is noticed where it is read by its kind', () => {
    expect(emptyFaultOf(['Choose file', 'statusbar'])).toBe(
      '"statusbar" is heard of a region without words',
    );
    expect(emptyFaultOf(['alert', 'Choose file'])).not.toBe(null);
    expect(emptyFaultOf(['Choose file push button.', 'an alert text'])).toBe(null);
  });
});

describe("a screen reader's log", () => {
  it('is read for what was said, with quotes and spaces as they are heard, and without keys', () => {
    const log = [
      "14:50:49.0 - SPEECH OUTPUT: 'Screen reader on.'{'established': False}",
      "14:50:50.0 - SPEECH OUTPUT: 'tab ' {'established': False}",
      "14:50:51.0 - SPEECH OUTPUT: 'The provided file's\u00a0type' voice=system[{'rate': 50}]",
      "14:50:52.0 - BRAILLE LINE:  'Choose file push button.'",
      '',
    ].join('\n');
    expect(readSpeech(log)).toEqual(['Screen reader on.', "The provided file's type"]);
  });
});
