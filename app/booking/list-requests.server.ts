import { read } from '#db/connect.server'
import { sharing } from '~/availability/occupancy'
import { isOpen, openings } from '~/availability/opening'
import type { Configuration } from '~/centres/configuration'
import { configurationOf } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { overlaps, type Span } from '~/lib/span'
import { dayBounds, dayMs, type Instant, later, localDate } from '~/lib/time'
import { answerDue } from './request-rules'
import * as store from './request-store.server'

const pageMost = 30

type Row = Awaited<ReturnType<typeof store.open>>[number]
type Near = Awaited<ReturnType<typeof store.around>>[number]

/**
 * The requests of a centre, those that have waited longest first: who asks, until when an answer is due,
 * what else is booked there that day, what the learner has at the same time, whether it is closed by now,
 * and how the learner's earlier bookings at this centre came out. Five statements.
 */
export async function listRequests(who: Staff, now: Instant, text: Text) {
  const configuration = await configurationOf(read(), who.centreId)
  if (!configuration) return null
  const { centre } = configuration
  const rows = await store.open(read(), who.centreId, now, pageMost)
  const people = [...new Set(rows.flatMap(({ person }) => person?.id ?? []))]
  const near = await store.around(
    read(),
    who.centreId,
    rows.flatMap((row) => [
      { spaceIds: sharing(row.spaceId, configuration.spaces), ...dayOf(row, centre.timeZone) },
      ...(row.person ? [{ personId: row.person.id, start: row.start, end: row.end }] : []),
    ]),
  )
  const history = await store.history(read(), who.centreId, people, now)
  return {
    centre: { id: centre.id, name: centre.name, timeZone: centre.timeZone },
    answerHours: centre.desk.answerHours,
    requests: rows.map((row) => shown(row, configuration, near, history, { now, text })),
    more: rows.length === pageMost,
  }
}

function shown(
  { person, guestName, ...row }: Row,
  configuration: Configuration,
  near: Near[],
  history: Awaited<ReturnType<typeof store.history>>,
  { now, text }: { now: Instant; text: Text },
) {
  const { centre, spaces } = configuration
  const space = spaces.find(({ id }) => id === row.spaceId)
  const reach = { start: later(row.start, -dayMs), end: later(row.end, dayMs) }
  const due = answerDue(row, centre.desk)
  const others = near.filter(({ id }) => id !== row.id)
  const there = sharing(row.spaceId, configuration.spaces)
  const day = dayOf(row, centre.timeZone)
  return {
    ...row,
    who: nameOf({ person, guestName }, text),
    due,
    overdue: due < now,
    closed: !space || !isOpen(openings(configuration, space, reach), row),
    sameDay: others
      .filter((one) => there.includes(one.spaceId) && overlaps(one, day))
      .map((one) => ({ ...spanOf(one), id: one.id, who: nameOf(one, text), state: one.state })),
    meanwhile: others
      .filter((one) => person && one.personId === person.id && overlaps(one, row))
      .map((one) => ({ ...spanOf(one), id: one.id, spaceName: one.spaceName })),
    history: (person && history.get(person.id)) ?? {},
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const nameOf = ({ person, guestName }: Pick<Row, 'person' | 'guestName'>, text: Text) =>
  person ? (shownName(person, 'staff', text) ?? aliasText(person, text)) : guestName

function dayOf({ start, end }: Span, zone: string): Span {
  return {
    start: dayBounds(localDate(start, zone), zone).start,
    end: dayBounds(localDate((end - 1) as Instant, zone), zone).end,
  }
}
