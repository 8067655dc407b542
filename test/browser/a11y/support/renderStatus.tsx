import { render } from '@testing-library/react';
import type { UploadStatus } from '../../../../src/index.js';
import { HALF_SENT, STATE_OF } from '../../../../stories/pictures/everyState.js';
import {
  FixedUploader,
  type FixedUploaderProps,
} from '../../../../stories/support/FixedUploader.js';
import '../../../../src/theme/styles.css';

/** Renders the component in a status, with everything a status can have that needs room. */
export function renderStatus(
  status: UploadStatus,
  props: Partial<FixedUploaderProps> = {},
): HTMLElement {
  const uploader = <FixedUploader state={STATE_OF[status]} progress={HALF_SENT} {...props} />;
  return render(uploader).container;
}

/** Every control of a rendered component. */
export function controlsOf(container: Element): readonly HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>('button, a[href]')];
}
