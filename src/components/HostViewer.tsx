import { Component, type ReactElement, type ReactNode, Suspense } from 'react';
import type { PreviewRenderProps } from '../core/previewRender.js';
import { Icon } from './Icon.js';

export interface HostViewerProps {
  readonly viewer: (props: PreviewRenderProps) => ReactNode;
  readonly props: PreviewRenderProps;
  /** In its place once it has thrown. */
  readonly fallback: ReactNode;
}

/**
 * A viewer of the host's. Whatever it throws, or waits for, ends in here: an invoice that is stored stays in
 * sight with its link, and so does the page around it.
 */
export class HostViewer extends Component<HostViewerProps, { readonly hasThrown: boolean }> {
  override state = { hasThrown: false };

  static getDerivedStateFromError(): { readonly hasThrown: boolean } {
    return { hasThrown: true };
  }

  override render(): ReactNode {
    const { viewer, props, fallback } = this.props;
    if (this.state.hasThrown) return fallback;
    return (
      <Suspense fallback={<Icon name="busy" />}>
        <Viewer viewer={viewer} props={props} />
      </Suspense>
    );
  }
}

/** A component of its own, so that what the function throws is thrown below the boundary. */
function Viewer({ viewer, props }: Omit<HostViewerProps, 'fallback'>): ReactElement {
  return <>{viewer(props)}</>;
}
