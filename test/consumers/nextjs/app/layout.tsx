import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import 'case-invoice-uploader/styles.css';

export const metadata: Metadata = { title: 'A case', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="sv">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
