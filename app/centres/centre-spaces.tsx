import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Mark, Words } from '~/ui/card'
import type { Space } from './space'
import { SpacePicture } from './space-picture'

export interface SpaceLine {
  space: Space
  /** The first time free today, in words; null when there is none. */
  first: string | null
  /** Names of what a joined space consists of. */
  parts: string[]
}

/** The spaces of a centre; each card leads to its week. */
export function CentreSpaces({ lines }: { lines: readonly SpaceLine[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {lines.map((line) => (
        <li
          key={line.space.id}
          className="relative grid grid-cols-[minmax(0,1fr)] content-start gap-2 rounded-md border border-rule bg-raised p-4 hover:border-primary sm:p-5"
        >
          <SpaceCard {...line} />
        </li>
      ))}
    </ul>
  )
}

function SpaceCard({ space, first, parts }: SpaceLine) {
  const text = useText()
  return (
    <>
      {space.picture && (
        <SpacePicture
          spaceId={space.id}
          picture={space.picture}
          small
          className="mb-1 aspect-3/2 h-auto w-full object-cover"
        />
      )}
      <h3>
        <a href={paths.space(space.id)} className="after:absolute after:inset-0">
          {space.name}
        </a>
      </h3>
      <p className="text-muted">
        {text(`centres.kinds.${space.kind}`)},{' '}
        {space.bookable === 'whole'
          ? text('centres.seats', { count: space.seats })
          : text('centres.places', { count: space.places })}
      </p>
      {parts.length > 0 && (
        <p className="text-muted">{text('centres.page.spacesJoined', { parts: parts.join(', ') })}</p>
      )}
      {first && <p className="font-semibold">{text('centres.page.firstFree', { time: first })}</p>}
      <Words
        label={text('centres.has')}
        words={space.features.map((feature) => text(`centres.features.${feature}`))}
      />
      {space.sample && <Mark>{text('centres.sample')}</Mark>}
    </>
  )
}
