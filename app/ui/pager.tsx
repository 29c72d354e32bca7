interface Step {
  to: string
  label: string
}

interface PagerProps {
  /** What is leafed through: "Veckor". */
  label: string
  previous?: Step
  next?: Step
}

/** The way to what comes before and after. */
export function Pager({ label, previous, next }: PagerProps) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="flex justify-between gap-3 print:hidden">
      {previous && (
        <a href={previous.to} rel="prev" className="button button-quiet gap-2">
          <Arrow d="M15 5 8 12l7 7" />
          {previous.label}
        </a>
      )}
      {next && (
        <a href={next.to} rel="next" className="button button-quiet ml-auto gap-2">
          {next.label}
          <Arrow d="m9 5 7 7-7 7" />
        </a>
      )}
    </nav>
  )
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" className="size-5 shrink-0" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
