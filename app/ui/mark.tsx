/** The mark of the product: low fells, a sun that does not set, and a desk's straight edge. */
export function ProductMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 40" className={className} aria-hidden="true">
      <rect width="40" height="40" rx="7" className="fill-primary" />
      <circle cx="26" cy="14.5" r="5" className="fill-accent" />
      <path
        d="M4 27.5 13.5 15l5.6 7 3.4-3.6L36 27.5"
        fill="none"
        className="stroke-on-primary"
        strokeWidth="3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M4 33h32" className="stroke-on-primary" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
