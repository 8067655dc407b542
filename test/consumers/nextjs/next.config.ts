import type { NextConfig } from 'next';

export default {
  turbopack: { root: import.meta.dirname },
  // Where the one-line use posts to, without a client of its own: see app/page.tsx.
  rewrites: async () => [{ source: '/media--upload/:id', destination: '/api/media--upload/:id' }],
} satisfies NextConfig;
