import { z } from 'zod'
import { reminders } from '~/identity/person'
import { optionalKinds } from './message'

/** What somebody wants to be told: kinds that are not ticked are not wanted. */
export const preferences = z.object({
  reminder: z.enum(reminders, { error: 'messages.preferences.errors.reminder' }),
  kinds: z
    .array(z.string())
    .default([])
    .transform((ticked) => optionalKinds.filter((kind) => ticked.includes(kind))),
})
