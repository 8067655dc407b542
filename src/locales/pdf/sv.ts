import type { PackOf } from '../words.js';
import type { PdfMessages } from './messages.js';

export const sv: PackOf<PdfMessages> = {};
