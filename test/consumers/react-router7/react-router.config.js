/** Rendered on the server at each request; the browser takes over what it finds. */
export default { ssr: true, buildDirectory: 'dist' };
