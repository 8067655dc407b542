import { Links, Meta, Outlet, Scripts } from 'react-router';
import 'case-invoice-uploader/styles.css';

export default function Root() {
  return (
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <title>A case</title>
        <link rel="icon" href="data:," />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
