import { read } from '#db/connect.server'
import type { Language } from '~/i18n/language'
import type { Learner } from '~/identity/person'
import type { InstanceId, InstanceInFull } from './course'
import { listByIds } from './course-store.server'
import type { WatchId } from './saved'
import { namesIn } from './saved-names-steps.server'
import * as store from './saved-store.server'
import { watchText } from './saved-text'
import type { Tie } from './tie'
import * as ties from './tie-store.server'

/** What somebody studies, has saved and wants to hear of. Seven statements at most. */
export async function ownCourses(
  who: Learner,
  language: Language,
): Promise<{
  studied: (InstanceInFull & { tie: Tie })[]
  saved: InstanceInFull[]
  watches: { id: WatchId; query: string; name: string }[]
}> {
  const studied = await ties.list(read(), who.id)
  const saved = (await store.listSaved(read(), who.id)).map(({ instanceId }) => instanceId)
  const ids = [...new Set([...studied.map(({ instanceId }) => instanceId), ...saved])]
  const all = new Map((await listByIds(read(), ids)).map((one) => [one.instance.id, one]))
  const watches = await store.watchesOf(read(), [who.id])
  const names = await namesIn(
    read(),
    watches.map(({ query }) => query),
    language,
  )
  return {
    studied: studied.flatMap((tie) => {
      const found = all.get(tie.instanceId)
      return found ? [{ ...found, tie }] : []
    }),
    saved: saved.flatMap((id) => all.get(id) ?? []),
    watches: watches.map(({ id, query }) => ({ id, query, name: watchText(query, names, language) })),
  }
}

/** What a search is called before it is kept. Two statements. */
export const searchName = async (query: string, language: Language) =>
  watchText(query, await namesIn(read(), [query], language), language)

/** How a course stands to whoever looks at it: nothing for a visitor. Two statements. */
export async function standingOf(who: Learner | null, instanceId: InstanceId) {
  if (!who) return { isSignedIn: false, isSaved: false, isStudied: false }
  return {
    isSignedIn: true,
    isSaved: await store.isSaved(read(), who.id, instanceId),
    isStudied: (await ties.find(read(), who.id, instanceId)) !== null,
  }
}

/** How somebody studies an instance; null when they do not. One statement. */
export const tieOf = (who: Learner, instanceId: InstanceId): Promise<Tie | null> =>
  ties.find(read(), who.id, instanceId)
