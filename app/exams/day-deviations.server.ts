import { read } from '#db/connect.server'
import { centreName } from '~/centres/steps.server'
import type { Text } from '~/i18n/text'
import { aliasText, shownName } from '~/identity/shown-name'
import * as deviations from './day-deviation-store.server'
import { dayStates } from './day-states'
import * as store from './day-store.server'
import type { Invigilator } from './invigilator'

/** What a session's forms need: who writes, by place, and when and where it is; null when there is none. Three statements. */
export async function listWriters(who: Invigilator, text: Text) {
  const session = await store.findWithRoom(read(), who.centreId, who.sessionId)
  const centre = session && (await centreName(read(), who.centreId))
  if (!session || !centre) return null
  const rows = await store.seated(read(), who.sessionId, dayStates)
  const learners = rows.map(({ id, place, person }) => ({
    id,
    place,
    who: shownName(person, 'staff', text) ?? aliasText(person, text),
  }))
  return { start: session.start, zone: centre.timeZone, learners }
}

/** What did not go as it should in a session. One statement. */
export const listDeviations = (who: Invigilator) => deviations.list(read(), who.sessionId)
