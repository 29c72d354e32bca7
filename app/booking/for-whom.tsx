import { duration } from '~/i18n/format'
import { useText } from '~/i18n/speech'
import { type Instant, isoInstant } from '~/lib/time'
import { paths } from '~/paths'

interface ForWhomProps {
  spaceId: string
  start: Instant
  /** The organisations for which the reader may book here. */
  partners: readonly { id: string; name: string }[]
  /** The organisation that is booked for; null: the reader. */
  chosen: string | null
  /** What is left of its quota that week, minutes. */
  quota: { left: number; most: number } | null
}

/** For whom it shall be: each choice is a page of its own, since other times can be booked. */
export function ForWhom({ spaceId, start, partners, chosen, quota }: ForWhomProps) {
  const text = useText()
  if (partners.length === 0) return null
  const choices = [
    { id: null, label: text('sharing.booking.me') },
    ...partners.map(({ id, name }) => ({ id, label: text('sharing.booking.for', { name }) })),
  ]
  return (
    <nav aria-label={text('sharing.booking.forWhom')} className="grid gap-2">
      <p className="font-semibold">{text('sharing.booking.forWhom')}</p>
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ id, label }) => (
          <li key={id ?? ''}>
            <a
              href={paths.reserve(spaceId, { start: isoInstant(start), samarbete: id ?? undefined })}
              aria-current={id === chosen ? 'true' : undefined}
              className="flex min-h-11 items-center rounded-md border border-border px-4 no-underline aria-[current]:border-2 aria-[current]:border-primary aria-[current]:bg-surface aria-[current]:font-bold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      {quota && (
        <p>{text('sharing.booking.quota', { left: duration(quota.left), most: duration(quota.most) })}</p>
      )}
    </nav>
  )
}
