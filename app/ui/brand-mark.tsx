/** One cell of a honeycomb, with a drop of honey in it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path
        className="fill-honey"
        d="M10.75 1.72a2.5 2.5 0 0 1 2.5 0l6.76 3.9a2.5 2.5 0 0 1 1.25 2.17v7.8a2.5 2.5 0 0 1-1.25 2.17l-6.76 3.9a2.5 2.5 0 0 1-2.5 0l-6.76-3.9a2.5 2.5 0 0 1-1.25-2.17v-7.8a2.5 2.5 0 0 1 1.25-2.17z"
      />
      <path
        className="fill-on-honey"
        d="M12 6.4c2 2.55 3.6 4.6 3.6 6.7a3.6 3.6 0 0 1-7.2 0c0-2.1 1.6-4.15 3.6-6.7z"
      />
    </svg>
  );
}
