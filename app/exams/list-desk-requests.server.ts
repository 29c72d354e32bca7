import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import { aliasText, shownName } from '~/identity/shown-name'
import { dayMs, type Instant, later } from '~/lib/time'
import * as store from './desk-store.server'
import { type DeskView, deskViewNames, deskViews } from './desk-views'
import * as refusals from './refusal-store.server'

const pageMost = 60
const yearMs = 365 * dayMs

const orders = { svara: 'due', vantar: 'due', kommande: 'day', klara: 'latest' } as const

/** Requests of a centre as its staff look at them: the view that is asked for, and how many there are in each. At most four statements. */
export async function listDeskRequests(who: Staff, view: DeskView, now: Instant, text: Text) {
  const db = read()
  const centre = await centreName(db, who.centreId)
  if (!centre) return null
  const counts = await store.countByState(db, who.centreId)
  const rows = await store.list(db, who.centreId, deskViews[view], orders[view], pageMost)
  const countIn = (one: DeskView) =>
    counts
      .filter(({ state }) => (deskViews[one] as readonly string[]).includes(state))
      .reduce((total, { count }) => total + count, 0)
  return {
    centre,
    counts: Object.fromEntries(deskViewNames.map((one) => [one, countIn(one)])) as Record<DeskView, number>,
    more: rows.length === pageMost,
    // Where one looks back: what was turned away.
    unmet: view === 'klara' ? await refusals.countSince(db, who.centreId, later(now, -yearMs)) : [],
    requests: rows.map(({ person, ...row }) => ({
      ...row,
      who: shownName(person, 'staff', text) ?? aliasText(person, text),
    })),
  }
}

/** How many requests wait for an answer of a centre's staff. One statement. */
export async function countExamsToAnswer(who: Staff): Promise<number> {
  const counts = await store.countByState(read(), who.centreId)
  const own: readonly string[] = deskViews.svara
  return counts.filter(({ state }) => own.includes(state)).reduce((total, { count }) => total + count, 0)
}

export type DeskRequest = NonNullable<Awaited<ReturnType<typeof listDeskRequests>>>['requests'][number]
