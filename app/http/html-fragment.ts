/** Rendered Markdown for the editor's preview. Opened on its own it must be as harmless as inside our page. */
export const htmlFragment = (html: string) =>
  new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
