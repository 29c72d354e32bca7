import { read } from '#db/connect.server'
import type { Text } from '~/i18n/text'
import type { Instant } from '~/lib/time'
import type { UniversityId } from './course'
import { type Chosen, type DemandLine, lineKey } from './demand'
import { behindIn } from './demand-call-send.server'
import * as calls from './demand-call-store.server'
import { shownNeeds } from './demand-need-list.server'
import { type DemandKeeper, ownerOf } from './demand-scope.server'
import { suggestedLetter } from './demand-suggest-text'
import * as store from './demand-wish-store.server'
import { courseProfessions } from './search-place.server'

/** What stands behind a call that is being written, and what its letter may say. Five statements at most. */
export async function draftOf(who: DemandKeeper, chosen: readonly Chosen[], text: Text, now: Instant) {
  const { scope, interests, counts } = await behindIn(read(), who, chosen, now)
  const names = new Map(scope.places.map(({ code, name }) => [code, name]))
  const lines = new Map<string, DemandLine>(interests.map((one) => [lineKey(one), one]))
  const found = await store.coursesOf(
    read(),
    interests.flatMap(({ courseId }) => courseId ?? []),
  )
  const professions = await courseProfessions()
  const wanted = new Set(interests.map(({ professionId }) => professionId))
  const codes = counts.map(({ municipalityCode }) => municipalityCode)
  const needs = (await shownNeeds(now, codes)).filter(({ professionId }) => wanted.has(professionId))
  const about = [...lines.values()].map((line) => ({
    ...line,
    course: (line.courseId && found.get(line.courseId)) || null,
  }))
  const letter = suggestedLetter({ lines: about, counts, names, needs, professions }, text)
  return { scope, counts, names, letter }
}

/**
 * The mailbox from which a university has answered the keeper before; null: from none. What others have typed is not
 * believed: whoever holds a mailbox can answer what they sent to it themselves. One statement.
 */
export const knownMailbox = (who: DemandKeeper, id: UniversityId): Promise<string | null> =>
  calls.answeredMailbox(read(), ownerOf(who), id)
