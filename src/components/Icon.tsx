import type { ReactElement, SVGAttributes } from 'react';

const PATHS = {
  upload:
    'M8 10.5v-8M4.75 5.75 8 2.5l3.25 3.25M2.5 10v2.25c0 .7.55 1.25 1.25 1.25h8.5c.7 0 1.25-.55 1.25-1.25V10',
  page: 'M9 1.75H4.25c-.7 0-1.25.55-1.25 1.25v10c0 .7.55 1.25 1.25 1.25h7.5c.7 0 1.25-.55 1.25-1.25V5.75zm0 0v4h4M5.75 8.75h4.5M5.75 11.25h4.5',
  check: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M5.25 8.25l2 2 3.5-4',
  alert: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M8 4.75v4M8 11.2v.05',
  warning:
    'M7.1 2.4a1.05 1.05 0 0 1 1.8 0l5.3 9.6c.4.7-.1 1.5-.9 1.5H2.7c-.8 0-1.3-.8-.9-1.5zM8 6v3.25M8 11.45v.05',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M8 4.5V8l2.25 1.75',
  busy: 'M8 1.75A6.25 6.25 0 1 1 1.75 8',
  external:
    'M9.25 2.75h4v4M13 3 7.5 8.5M6.25 3.75h-2.5c-.7 0-1.25.55-1.25 1.25v7.25c0 .7.55 1.25 1.25 1.25H11c.7 0 1.25-.55 1.25-1.25v-2.5',
} as const;

/** An icon's name. */
export type IconName = keyof typeof PATHS;

export interface IconProps extends SVGAttributes<SVGSVGElement> {
  readonly name: IconName;
}

/** A small drawing beside words that say the same; hidden from assistive technology. */
export function Icon({ name, className = '', ...props }: IconProps): ReactElement {
  return (
    <svg
      className={`ciu-svg ${className}`.trim()}
      data-icon={name}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
