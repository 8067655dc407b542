import bootstrap from './css/bootstrap.css?inline';
import starReset from './css/starReset.css?inline';
import strongButtons from './css/strongButtons.css?inline';
import tailwind3 from './css/tailwind3.css?inline';
import tailwind4 from './css/tailwind4.css?inline';
import viteTemplate from './css/viteTemplate.css?inline';

/** What pages say of every button, link and box on them, by its name. */
export const THEIR_CSS = {
  'the template of Vite': viteTemplate,
  'Preflight of Tailwind 3': tailwind3,
  'Preflight of Tailwind 4': tailwind4,
  'Reboot of Bootstrap': bootstrap,
  'a reset of every margin, padding and outline': starReset,
  'buttons and links in colours of its own': strongButtons,
} as const;
