import { read } from '#db/connect.server'
import { busySpans, touching } from '~/availability/busy'
import { heldDuring } from '~/availability/whole-steps.server'
import type { CentreId } from '~/centres/centre'
import type { Configuration } from '~/centres/configuration'
import type { Space, SpaceId } from '~/centres/space'
import { configurationOf, spaceWithCentre } from '~/centres/steps.server'
import { textIn } from '~/i18n/text'
import type { CalendarEvent } from '~/lib/icalendar'
import { dayBounds, dayMs, type Instant, later, localDate } from '~/lib/time'
import { markOf, type Served } from './served'

const aheadMs = 366 * dayMs

/** When nobody can have a place in the spaces of a centre, without saying why; null where that is not for all to see. */
export async function busyAtCentre(id: CentreId, now: Instant): Promise<Served | null> {
  const configuration = isSlug(id) ? await configurationOf(read(), id) : null
  return configuration?.centre.publicCalendar ? busy(configuration, configuration.spaces, now) : null
}

/** The same of one space. */
export async function busyInSpace(id: SpaceId, now: Instant): Promise<Served | null> {
  const found = isSlug(id) ? await spaceWithCentre(read(), id) : null
  return found?.configuration.centre.publicCalendar ? busy(found.configuration, [found.space], now) : null
}

const isSlug = (text: string) => /^[a-z0-9-]{1,80}$/.test(text)

/** Two statements, the one before included. */
async function busy({ centre, spaces: all }: Configuration, spaces: Space[], now: Instant): Promise<Served> {
  const text = textIn('sv')
  const start = dayBounds(localDate(now, centre.timeZone), centre.timeZone).start
  const ids = new Set(spaces.flatMap((space) => touching(space, all).map(({ id }) => id)))
  const held = ids.size > 0 ? await heldDuring(read(), [...ids], { start, end: later(start, aheadMs) }) : []
  const spans = spaces.flatMap((space) =>
    busySpans(space, all, held).map((span) => ({ ...span, id: space.id, name: space.name })),
  )
  const [only] = spaces.length === 1 ? spaces : []
  const where = only ? `${only.name}, ${centre.name}` : centre.name
  const name = text('calendars.busy.name', { where })
  const events = () =>
    spans.map(
      ({ id, name, ...span }): CalendarEvent => ({
        ...span,
        uid: `${id}-${span.start}@larplats`,
        sequence: 0,
        // Nobody remembers since when; the mark changes with it, at midnight.
        stamp: start,
        zone: centre.timeZone,
        status: 'confirmed',
        summary: text('calendars.busy.title'),
        location: name,
      }),
    )
  return { key: only?.id ?? centre.id, name, mark: markOf(name, spans, centre.timeZone, start), events }
}
