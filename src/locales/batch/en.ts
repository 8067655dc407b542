import type { PackOf } from '../words.js';
import type { BatchMessages } from './messages.js';

export const en: PackOf<BatchMessages> = {};
