export type {
  CombineFiles,
  CombineFilesOptions,
  JudgeScan,
  PageTurn,
  PrepareFile,
  PrepareFileOptions,
  ScanJudgement,
} from '../core/prepareFile.js';
export { combineImages } from './combineImages.js';
export { composePrepare } from './composePrepare.js';
export { convertImage } from './convertImage.js';
export { judgeScan } from './judgeScan.js';
export { shrinkImage } from './shrinkImage.js';
