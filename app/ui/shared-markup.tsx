import { createElement, type ReactElement } from "react";

type Render = (key: string, children: () => ReactElement) => string;

let render: Render | null = null;

/** The server's way to render a part once and use its HTML again; in a browser there is none. */
export function shareMarkupWith(renderer: Render): void {
  render = renderer;
}

type SharedMarkupProps = {
  as: "li" | "div" | "nav" | "article" | "form";
  id?: string | undefined;
  className?: string | undefined;
  /** Tells parts of different kinds apart. */
  name: string;
  /** Everything the part shows, as plain data: what is equal here must look equal. */
  of: unknown;
  /** No context and no `useId` inside: it is rendered by itself. */
  children: () => ReactElement;
};

/**
 * A part that many pages show alike, such as a row of a list. The server renders it once and puts the finished HTML into
 * every page; the browser renders and hydrates it as if nothing had happened, because the HTML is the same
 * (decision 0007).
 */
export function SharedMarkup({ as, id, className, name, of, children }: SharedMarkupProps) {
  if (!render) return createElement(as, { id, className }, children());
  const html = render(`${name} ${JSON.stringify(of)}`, children);
  return createElement(as, { id, className, dangerouslySetInnerHTML: { __html: html } });
}
