import type { ReactNode } from 'react'

/** Full, half, quarter and empty: the shapes tell the states apart without colour. */
const look = {
  confirmed: { colour: 'text-primary', fill: 'M12 3a9 9 0 0 1 0 18 9 9 0 0 1 0-18' },
  requested: { colour: 'text-info', fill: 'M12 3a9 9 0 0 0 0 18' },
  offered: { colour: 'text-info', fill: 'M12 3a9 9 0 0 1 9 9h-9' },
  waiting: { colour: 'text-muted', fill: 'M12 3a9 9 0 0 1 9 9h-9' },
  cancelled: { colour: 'text-muted', fill: null },
  'no-show': { colour: 'text-muted', fill: 'M7 10.8h10v2.4H7z' },
  coming: { colour: 'text-muted', fill: null },
  late: { colour: 'text-danger', fill: 'M10.8 6.5h2.4v5h4v2.4h-6.4z' },
  done: { colour: 'text-primary', fill: 'm6.4 12.7 1.8-1.8 2.7 2.7 5-5.1 1.8 1.8-6.8 6.9z' },
  declined: { colour: 'text-muted', fill: 'M7 10.8h10v2.4H7z' },
} as const

/** A state as word, shape and colour. */
export function Status({ kind, children }: { kind: keyof typeof look; children: ReactNode }) {
  const { colour, fill } = look[kind]
  return (
    <span className={`inline-flex items-center gap-2 font-semibold ${colour}`}>
      <svg viewBox="0 0 24 24" className="size-4.5 shrink-0" aria-hidden="true">
        <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
        {fill && <path d={fill} fill="currentColor" />}
      </svg>
      {children}
    </span>
  )
}
