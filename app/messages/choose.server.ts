import { read, write } from '#db/connect.server'
import type { Learner, Reminder } from '~/identity/person'
import { changeReminder, reminderOf } from '~/identity/steps.server'
import type { Busy } from '~/lib/result'
import { type MessageKind, optionalKinds } from './message'
import * as store from './store.server'

/** What somebody wants to be told. */
export interface Preferences {
  reminder: Reminder
  /** The kinds they want, of those that can be turned off. */
  kinds: MessageKind[]
}

/** Lets somebody choose what they are told, and when they are reminded. */
export function choose(who: Learner, { reminder, kinds }: Preferences): Promise<{ ok: true } | Busy> {
  return write(async (tx) => {
    await changeReminder(tx, who.id, reminder)
    await store.mute(
      tx,
      who.id,
      optionalKinds.filter((kind) => !kinds.includes(kind)),
    )
    return { ok: true as const }
  })
}

/** What somebody has chosen. Two statements. */
export async function preferencesOf(who: Learner): Promise<Preferences> {
  const muted = (await store.mutedBy(read(), [who.id])).get(who.id)
  return {
    reminder: await reminderOf(read(), who.id),
    kinds: optionalKinds.filter((kind) => !muted?.has(kind)),
  }
}
