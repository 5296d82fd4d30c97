import type { ReactNode } from "react";

const drawn = {
  home: (
    <path d="M4 11.2 12 4.500l8 6.700V19a1.5 1.5 0 0 1-1.5 1.500H14.500v-5.500h-5v5.500H5.500A1.5 1.5 0 0 1 4 19z" />
  ),
  chat: (
    <path d="M20.5 11.500a7.5 7.5 0 0 1-7.5 7.500H8.500L4.2 21.200l1-4.300A7.5 7.5 0 0 1 13 4a7.5 7.5 0 0 1 7.5 7.500z" />
  ),
  order: <path d="M6 3.500h12V21l-3-1.8-3 1.8-3-1.800L6 21zM9.5 8.500h5M9.5 12.500h5" />,
  me: (
    <path d="M12 12.500a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.400zM4.5 20.500c.8-3.6 3.8-5.5 7.5-5.500s6.7 1.9 7.5 5.5" />
  ),
  back: <path d="m14.5 5-7 7 7 7" />,
  next: <path d="m9.5 5 7 7-7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  search: <path d="M10.8 17.600a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.600zM15.8 15.8 20.5 20.5" />,
  close: <path d="m5.5 5.5 13 13m0-13-13 13" />,
  add: <path d="M12 4.500v15M4.5 12h15" />,
  send: <path d="M20.5 4 10 14.500M20.5 4l-6.5 17-4-6.500L3.5 10.500z" />,
  picture: <path d="M4 5.500h16v13H4zM4 16l5-5 4 4 2.5-2.500L20 17M15.5 9.500h.01" />,
  camera: <path d="M4 7.500h3.500L9 5h6l1.5 2.500H20v11.500H4zM12 16.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z" />,
  file: <path d="M6 3.500h8l4.5 4.500v12.500H6zM13.5 3.500V8.500h5" />,
  bag: <path d="M5.5 8.500h13l1 12h-15zM9 11V7a3 3 0 0 1 6 0v4" />,
  person: (
    <path d="M4.5 13v-1.500a7.5 7.5 0 0 1 15 0V13M4.5 13h3v5h-2a1 1 0 0 1-1-1zm15 0h-3v5h2a1 1 0 0 0 1-1zm-1 5c0 1.7-1.7 2.8-4.5 2.8" />
  ),
  bot: <path d="M5.5 8.500h13v10h-13zM12 8.500V5M9.5 12.500v1.500M14.5 12.500v1.500M3 12v3.500M21 12v3.5" />,
  check: <path d="m5 12.5 4.5 4.500L19 7.5" />,
  checks: <path d="m2.5 12.5 4.5 4.500L16 7.500M11.5 16.500l.5.5 9.5-9.5" />,
  clock: <path d="M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.500V12l3 2" />,
  alert: <path d="M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.500v5.500M12 16.300v.1" />,
  truck: (
    <path d="M3 6.500h11v10H3zM14 10h4l3 3v3.500h-7M7.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />
  ),
  shield: <path d="M12 3.5 19 6v6c0 4.5-3 7.3-7 8.700C8 19.3 5 16.5 5 12V6zM8.8 12l2.3 2.3 4.2-4.3" />,
  shop: (
    <path d="M4.5 10v10h15V10M3.5 8.5 5.5 4h13l2 4.500a2.8 2.8 0 0 1-5.6 0 2.8 2.8 0 0 1-5.7 0 2.8 2.8 0 0 1-5.7 0zM10 20v-5.500h4V20" />
  ),
  quote: <path d="M9.5 6 4.5 11l5 5M4.5 11H15a4.5 4.5 0 0 1 4.5 4.500V18" />,
  undo: <path d="M4.5 12a7.5 7.5 0 1 0 2.5-5.600L4.5 8.500M4.5 4v4.500H9" />,
  copy: <path d="M8.5 8.500h11v11h-11zM15.5 8.500v-4h-11v11h4" />,
  globe: (
    <path d="M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.500c5 5.5 5 11.5 0 17-5-5.5-5-11.5 0-17z" />
  ),
  device: <path d="M4 5h16v11H4zM9 20h6M12 16v4" />,
  out: <path d="M14 8V4.500H4.500v15H14V16M9.5 12h11M17 8.500l3.5 3.5-3.5 3.5" />,
  desk: <path d="M4 4.500h16v15H4zM9 4.500v15M9 10h11" />,
  type: <path d="M3 19 8.5 5 14 19M5 14.500h7M14.5 19l3.5-9 3.5 9M15.7 16h4.6" />,
  star: <path d="m12 3.8 2.5 5.3 5.8.8-4.2 4.1 1 5.800L12 17l-5.1 2.8 1-5.800L3.7 9.900l5.8-.8z" />,
  dots: <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" strokeWidth={2.6} />,
  save: <path d="M12 4v11M7.5 10.500 12 15l4.5-4.500M5 19.500h14" />,
  play: <path d="M8 5.500v13l10.5-6.500z" />,
  retry: <path d="M19.5 12a7.5 7.5 0 1 1-2.5-5.600l2.5 2.100M19.5 4v4.500H15" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawn;

/** Drawn beside a word, so it says nothing to a screen reader by itself. */
export const Icon = ({ name, size = 22 }: { name: IconName; size?: number }) => (
  <svg
    className="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.7}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {drawn[name]}
  </svg>
);
