import type { Locale } from "#app/i18n/index.ts";
import { escapeHtml as e } from "./escape-html.ts";
import type { MailBrand } from "./mail-brand.ts";
import type { MailBlock, MailContent } from "./mail-content.ts";

/**
 * Mail programs know tables and inline styles best; the style sheet only adds what newer ones understand: dark mode and
 * small screens. No picture is loaded from anywhere, so opening a mail tells nobody.
 */
const FONT = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TEXT = `margin:0 0 16px;${FONT};font-size:16px;line-height:1.6;color:#1f2328`;

const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:520px){.card{padding:24px 20px !important}}
@media (prefers-color-scheme:dark){
.paper{background:#16181c !important}.card{background:#1e2126 !important;border-left-color:#33373e !important;border-right-color:#33373e !important;border-bottom-color:#33373e !important}
.ink{color:#e8eaed !important}.soft{color:#a9afb8 !important}
.quote{background:#262a30 !important;border-color:#565c66 !important}.soft a{color:#a9afb8 !important}
}`;

export function layoutHtml(
  content: MailContent,
  brand: MailBrand,
  locale: Locale,
  buttonHelp: string,
): string {
  const { subject, preview, heading, blocks, footer } = content;
  const links = (footer.links ?? [])
    .map(({ label, path }) => `<a href="${e(brand.baseUrl + path)}" style="color:#656c76">${e(label)}</a>`)
    .join(" &nbsp;·&nbsp; ");
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${e(subject)}</title><style>${STYLE}</style></head>
<body class="paper" style="margin:0;padding:0;background:#f6f5f2">
<div style="display:none;max-height:0;overflow:hidden">${e(preview)}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f5f2"><tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px"><a class="ink" href="${e(brand.baseUrl)}" style="${FONT};font-size:16px;font-weight:600;color:#1f2328;text-decoration:none">${e(brand.name)}</a></td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid #e4e2dc;border-top:3px solid ${e(brand.accent)};border-radius:10px;padding:32px 36px 20px">
<h1 class="ink" style="margin:0 0 20px;${FONT};font-size:22px;line-height:1.3;font-weight:650;color:#1f2328">${e(heading ?? subject)}</h1>
${blocks.map((block) => blockHtml(block, brand, buttonHelp)).join("\n")}
</td></tr>
<tr><td class="soft" style="padding:20px 4px 0;${FONT};font-size:13px;line-height:1.5;color:#656c76">${e(footer.text)}${links && `<br>${links}`}</td></tr>
</table></td></tr></table></body></html>`;
}

const lines = (text: string) => e(text).replaceAll("\n", "<br>");

function blockHtml(block: MailBlock, brand: MailBrand, buttonHelp: string): string {
  switch (block.kind) {
    case "text":
      return `<p class="ink" style="${TEXT}">${lines(block.text)}</p>`;
    case "small":
      return `<p class="soft" style="margin:0 0 16px;${FONT};font-size:13px;line-height:1.5;color:#656c76">${lines(block.text)}</p>`;
    case "quote":
      return `<blockquote class="quote ink" style="margin:0 0 20px;padding:14px 18px;background:#f6f5f2;border-left:3px solid #c9c5ba;border-radius:6px;${FONT};font-size:16px;line-height:1.6;color:#1f2328">${lines(block.text)}</blockquote>`;
    case "button": {
      const url = e(brand.baseUrl + block.path);
      return `<p style="margin:4px 0 20px"><a href="${url}" style="display:inline-block;padding:12px 20px;background:${e(brand.accent)};border-radius:6px;${FONT};font-size:16px;line-height:1.25;font-weight:600;color:#ffffff;text-decoration:none">${e(block.label)}</a></p>
<p class="soft" style="margin:0 0 16px;${FONT};font-size:13px;line-height:1.5;color:#656c76">${e(buttonHelp)}<br><a href="${url}" style="color:#656c76;word-break:break-all">${url}</a></p>`;
    }
  }
}
