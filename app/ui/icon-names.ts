/**
 * The icons in use, by their Lucide names. They are drawn into one file, `icons.svg`, so an icon costs the page one
 * short reference and no script at all. To add one: put its name here and run `npx vitest run tests/ui/icons.test.ts -u`.
 */
export const ICON_NAMES = [
  "archive", "arrow-down", "arrow-left", "arrow-right", "arrow-up", "arrow-up-right", "at-sign", "award", "ban", "bell",
  "bell-off", "bold", "book-open", "bookmark", "building-2", "calendar", "chart-column", "check", "check-check",
  "chevron-down", "chevron-left", "chevron-right", "chevron-up", "circle", "circle-alert", "circle-check", "circle-dot",
  "circle-question-mark", "circle-x", "clipboard-list", "clock", "code", "columns-3", "copy", "corner-down-right",
  "database", "download", "ellipsis", "external-link", "eye", "eye-off", "file-text", "filter", "flag", "git-merge",
  "globe", "grip-vertical", "heart", "history", "house", "image", "inbox", "info", "italic", "key", "keyboard",
  "languages", "layout-grid", "life-buoy", "lightbulb", "link", "list", "list-filter", "list-ordered", "lock",
  "lock-open", "log-in", "log-out", "mail", "map", "megaphone", "menu", "merge", "message-circle", "message-square",
  "messages-square", "minus", "monitor", "moon", "palette", "pencil", "pin", "pin-off", "plug", "plus", "refresh-cw",
  "reply", "rocket", "rss", "search", "send", "settings", "shield", "shield-check", "sliders-horizontal", "square-pen",
  "star", "sun", "table", "tag", "text-quote", "thumbs-down", "thumbs-up", "trash-2", "triangle-alert", "trophy",
  "undo-2", "upload", "user", "user-check", "user-plus", "user-x", "users", "vote", "wifi-off", "workflow", "wrench",
  "x", "zap",
] as const;

export type IconName = (typeof ICON_NAMES)[number];
