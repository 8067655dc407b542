/** Pages that servers in between, and the framework itself, answer where JSON was expected. */
export const SERVER_PAGE: {
  readonly nginx: (line: string) => string;
  readonly werkzeug: string;
  readonly cloudflare: string;
  readonly login: string;
} = {
  nginx: (line) =>
    `<html>\r\n<head><title>${line}</title></head>\r\n<body>\r\n<center><h1>${line}</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n`,
  werkzeug:
    '<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n<p>The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.</p>\n',
  cloudflare:
    '<!DOCTYPE html>\n<html lang="en-US">\n<head><title>api.example | 504: Gateway time-out</title></head>\n<body>\n<div id="cf-wrapper"><div id="cf-error-details"><h1>Gateway time-out <span>Error code 504</span></h1><p>The web server reported a gateway time-out error.</p></div></div>\n</body>\n</html>\n',
  login:
    '<!doctype html>\n<html lang="en">\n<head><title>Sign in</title></head>\n<body>\n<form method="post" action="/login"><label>User name <input name="user"></label><label>Password <input name="password" type="password"></label><button>Sign in</button></form>\n</body>\n</html>\n',
};

/** The `Content-Type` those pages come with. */
export const HTML_TYPE = 'text/html; charset=utf-8';
