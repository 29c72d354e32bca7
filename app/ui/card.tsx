import type { ReactNode } from 'react'

/** One thing among several of its kind. */
export function Card({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-2 rounded-md border border-rule bg-raised p-4 sm:p-5">
      {children}
    </div>
  )
}

/** Short words about something: what a room has, what a centre helps with. */
export function Words({ words, label }: { words: readonly string[]; label: string }) {
  if (words.length === 0) return null
  return (
    <ul aria-label={label} className="flex flex-wrap text-sm text-muted">
      {words.map((word) => (
        <li key={word} className="not-last:after:mx-1.5 not-last:after:content-['·']">
          {word}
        </li>
      ))}
    </ul>
  )
}

/** A quiet mark: sample data, a name nobody has confirmed. */
export function Mark({ children }: { children: ReactNode }) {
  return <span className="text-sm font-normal text-muted italic">{children}</span>
}
