import type { ReactNode } from 'react'

/** Facts as on a receipt: what it is, and what it says. */
export function Facts({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="max-w-text border-y-2 border-ink">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="gap-4 border-t border-rule py-3 first:border-t-0 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="text-muted">{term}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
