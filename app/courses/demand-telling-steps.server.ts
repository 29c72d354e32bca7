import type { Db } from '#db/engine'
import type { PersonId } from '~/identity/person'
import { coordinates, worksAt } from '~/identity/steps.server'
import type { CallId, NeedId } from './demand'
import type { CallInFull } from './demand-call'
import * as calls from './demand-call-store.server'
import type { Need } from './demand-need'
import * as needs from './demand-need-store.server'
import { placesOf } from './demand-scope-store.server'

/** Who is to be told what came of calls: whoever wished, and who asked for them, while they still do so for whose it is. */
export async function askingOf(db: Db, ids: readonly CallId[]): Promise<Map<CallId, PersonId[]>> {
  const wishing = await calls.listWishing(db, ids)
  const found = new Map<CallId, PersonId[]>()
  for (const id of ids) {
    const call = await calls.find(db, id)
    const sender = call && (await senderOf(db, call))
    found.set(id, [...new Set([...(wishing.get(id) ?? []), ...(sender ? [sender] : [])])])
  }
  return found
}

/** Who sent a call; null when they have left whose it is: what comes in then is the others' to read there. */
async function senderOf(db: Db, { createdBy, centreId, networkId }: CallInFull): Promise<PersonId | null> {
  if (!createdBy) return null
  const isThere = centreId
    ? await worksAt(db, createdBy, centreId)
    : networkId !== null && (await coordinates(db, createdBy, networkId))
  return isThere ? createdBy : null
}

/** A call as a letter about it needs it, with its municipalities by name; null when it is no more. */
export async function callToTell(
  db: Db,
  id: CallId,
): Promise<{ call: CallInFull; names: Map<string, string> } | null> {
  const call = await calls.find(db, id)
  if (!call) return null
  const codes = call.counts.map(({ municipalityCode }) => municipalityCode)
  return { call, names: await placesOf(db, codes) }
}

/** What an employer needs as a letter about it needs it; null when it is no more. */
export async function needToTell(db: Db, id: NeedId): Promise<{ need: Need; placeName: string } | null> {
  const need = await needs.find(db, id)
  if (!need) return null
  const names = await placesOf(db, [need.municipalityCode])
  return { need, placeName: names.get(need.municipalityCode) ?? '' }
}
