import { type ReactElement, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { CaseInvoiceUploader, type CaseInvoiceUploaderProps } from '../../src/index.js';
import styles from '../../src/theme/styles.css?inline';

/** The uploader in a shadow root, as a web component holds it: no style of the page reaches it. */
export function InShadowRoot(props: CaseInvoiceUploaderProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  const [shadow, setShadow] = useState<ShadowRoot | null>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    setShadow(root);
  }, []);
  return (
    <div ref={host} data-shadow="">
      {shadow && createPortal(<CaseInvoiceUploader {...props} />, shadow)}
    </div>
  );
}
