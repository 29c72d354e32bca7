import { write } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import { logDeed } from '#db/staff-log.server'
import { idOf } from '~/lib/id'
import type { Busy } from '~/lib/result'
import { dayMs, type Instant, later } from '~/lib/time'
import { type CallId, type Chosen, cellKey, type Interest, lineKey } from './demand'
import type { CallWish } from './demand-call'
import * as calls from './demand-call-store.server'
import { chosenCounts } from './demand-count-rules'
import { type CallRefusal, liveSince, mayCall } from './demand-rules'
import { type DemandKeeper, type DemandScope, ownerOf, scopeOf } from './demand-scope.server'
import * as store from './demand-wish-store.server'

/**
 * Sends what several people want to a university, by the outbox. Of what is chosen only the keeper's own municipalities
 * count. Under one key it is sent once.
 */
export function sendCall(
  who: DemandKeeper,
  chosen: readonly Chosen[],
  { universityId, universityName, email, subject, words }: CallWish,
  key: string,
  now: Instant,
): Promise<{ ok: true; id: CallId } | CallRefusal | Busy> {
  const owner = ownerOf(who)
  const id = idOf<'course-call'>('course-call', owner.networkId ?? owner.centreId ?? '', key)
  return write(async (tx) => {
    const found = await calls.findOf(tx, owner, id)
    if (found) return { ok: true, id } as const
    const { scope, interests, counts } = await behindIn(tx, who, chosen, now)
    const sent = await calls.countSince(tx, owner, email, later(now, -dayMs))
    const answer = mayCall(counts, scope.own, sent)
    if (!answer.ok) return answer
    const made = { createdAt: now, createdBy: who.id, sentAt: now }
    const about = { ...aboutOf(interests), counts, universityId, universityName, email, subject, words }
    await calls.add(
      tx,
      { id, ...owner, ...about, ...made },
      interests.map((one) => one.id),
    )
    await note(tx, { fact: 'course-call-sent', subjectId: id, at: now })
    if (owner.centreId) {
      const deed = { centreId: owner.centreId, personId: who.id, at: now, subjectId: id }
      await logDeed(tx, {
        ...deed,
        action: 'send-course-call',
        after: { name: universityName, contact: email },
      })
    }
    return { ok: true, id } as const
  })
}

/** The wishes in what is chosen, of the keeper's municipalities, and how many people stand behind them. */
export async function behindIn(db: Db, who: DemandKeeper, chosen: readonly Chosen[], now: Instant) {
  const scope = await scopeOf(who, db)
  const mine = chosen.filter((one) => scope.places.some(({ code }) => code === one.municipalityCode))
  const all = await store.listIn(db, liveSince(now), wholeLine(mine, scope))
  const keys = new Set(mine.map(cellKey))
  const interests = all.filter((one) => keys.has(cellKey(one)))
  return { scope, interests, counts: chosenCounts(all, interests) }
}

/** Of one line every municipality that could have been chosen is looked at; of several, what was (decision 0039). */
function wholeLine(mine: readonly Chosen[], { places }: DemandScope): readonly Chosen[] {
  const [first] = mine
  if (!first || mine.some((one) => lineKey(one) !== lineKey(first))) return mine
  return places.map(({ code }) => ({ ...first, municipalityCode: code }))
}

/** What all the wishes have in common. */
function aboutOf(interests: readonly Interest[]) {
  const common = <Key extends 'courseId' | 'professionId' | 'term'>(key: Key): Interest[Key] | null => {
    const [first] = interests
    return first && interests.every((one) => one[key] === first[key]) ? first[key] : null
  }
  return { courseId: common('courseId'), professionId: common('professionId'), term: common('term') }
}
