type RelativeTimeProps = {
  date: Date | string;
  /** What is read: `formatRelative(date, locale, now)`. */
  text: string;
  /** The full date with its zone: `formatDateTime(date, locale)`. */
  title?: string;
  className?: string;
};

export function RelativeTime({ date, text, title, className }: RelativeTimeProps) {
  return (
    <time dateTime={typeof date === "string" ? date : date.toISOString()} title={title} className={className}>
      {text}
    </time>
  );
}
