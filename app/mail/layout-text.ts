import type { MailBrand } from "./mail-brand.ts";
import type { MailBlock, MailContent } from "./mail-content.ts";

/** One line per thought, addresses on lines of their own, quotes with `>`: what a text mail has looked like for ever. */
export function layoutText({ blocks, footer, heading }: MailContent, brand: MailBrand): string {
  const parts = blocks.map((block) => blockText(block, brand));
  if (heading) parts.unshift(heading);
  const links = (footer.links ?? []).map(({ label, path }) => `${label}: ${brand.baseUrl}${path}`);
  const end = [footer.text, ...links, `${brand.name} · ${brand.baseUrl}`].join("\n");
  return `${parts.join("\n\n")}\n\n-- \n${end}\n`;
}

function blockText(block: MailBlock, brand: MailBrand): string {
  switch (block.kind) {
    case "text":
    case "small":
      return block.text;
    case "quote":
      return block.text
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "button":
      return `${block.label}:\n${brand.baseUrl}${block.path}`;
  }
}
