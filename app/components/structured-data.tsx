import { useContext } from "react";
import { NonceContext } from "#app/ui/nonce.ts";

/**
 * What a page is about, for search engines. Nobody reads it in a browser, and hydration leaves what stands in the page as
 * it is. So give it `import.meta.env.SSR ? ... : null`, and its making is not sent there.
 */
export function StructuredData({ data }: { data: object | null }) {
  const nonce = useContext(NonceContext) || undefined;
  // "<" could end the script.
  const text = data ? JSON.stringify(data).replaceAll("<", "\\u003c") : "";
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
