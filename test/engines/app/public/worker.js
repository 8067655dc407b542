// @ts-nocheck: a worker has other globals than a page.
// Passes every request through, as the service workers of most applications do.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));
