/** Rendered on the server, once, while it is built; the browser takes over what it finds. */
export default { prerender: ['/'], buildDirectory: 'dist' };
