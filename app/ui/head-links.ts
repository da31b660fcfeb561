import interLatin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import sprite from "#app/ui/icons.svg?url&no-inline";

/** For the root's `links`: the font and the icons that every page needs, asked for before the stylesheet is read. */
export function headLinks() {
  return [
    { rel: "preload", href: interLatin, as: "font", type: "font/woff2", crossOrigin: "anonymous" },
    { rel: "prefetch", href: sprite, as: "image" },
    { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
    { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
    { rel: "manifest", href: "/manifest.webmanifest" },
  ] as const;
}
