import { useContext } from "react";
import { NonceContext } from "#app/ui/nonce.ts";

/**
 * What a page is about, for search engines. `data` is asked for on the server only: nobody reads it in a browser, so its
 * making is not sent there, and hydration leaves what stands in the page as it is.
 */
export function StructuredData({ data }: { data: () => object }) {
  const nonce = useContext(NonceContext) || undefined;
  // "<" could end the script.
  const text = import.meta.env.SSR ? JSON.stringify(data()).replaceAll("<", "\\u003c") : "";
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own, in which no tag can begin or end.
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
