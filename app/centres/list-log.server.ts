import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { Staff } from '~/identity/membership'
import * as desk from './desk-store.server'
import { shownDeeds } from './log-steps.server'
import { centreName } from './steps.server'

const pageMost = 50

/**
 * What staff of a centre have done, the latest first, a page of it. Four statements.
 * @param before the number of the deed that the page before ended with
 * @returns `next`: where the next page begins; null when there is none. Null when there is no such centre
 */
export async function listLog(who: Staff, before: number | null, text: Text) {
  const centre = await centreName(read(), who.centreId)
  if (!centre) return null
  const rows = await desk.pageOfLog(read(), who.centreId, before, pageMost + 1)
  const deeds = await shownDeeds(read(), who.centreId, rows.slice(0, pageMost), text)
  return { centre, deeds, next: rows.length > pageMost ? (deeds.at(-1)?.id ?? null) : null }
}
