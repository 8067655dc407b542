// @ts-nocheck Built with the packages of the benchmark's own folder.
import { mount as mountOurs } from './ours.jsx';

/** As the one line of the manual, but previewing only where every candidate does. */
export function mount(container, options) {
  return mountOurs(container, options, { preview: options.previews ? 'auto' : false });
}
