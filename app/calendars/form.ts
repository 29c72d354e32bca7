import { z } from 'zod'
import type { SpaceId } from '~/centres/space'
import { cleanLine } from '~/lib/clean'

/** What a calendar is called by those who have it. */
const called = z
  .string({ error: 'calendars.errors.name' })
  .transform(cleanLine)
  .pipe(z.string().min(1, 'calendars.errors.name').max(60, 'calendars.errors.nameLong'))

const aSpace = z
  .string({ error: 'calendars.errors.space' })
  .regex(/^[a-z0-9-]{1,80}$/, 'calendars.errors.space')
  .transform((id) => id as SpaceId)

/** What a browser may send to make a secret address. */
export const newFeed = z.object({ feedName: called })

/** The same by staff: of one space, or of all. */
export const newStaffFeed = newFeed.extend({
  space: z.union([z.literal('').transform(() => null), aSpace], { error: 'calendars.errors.space' }),
})

/** What a browser may send to let a space follow an outside calendar. */
export const newSubscription = z.object({
  name: called,
  url: z
    .string({ error: 'calendars.errors.url' })
    .transform((typed) => typed.trim())
    .pipe(z.string().min(1, 'calendars.errors.url').max(2000, 'calendars.errors.url')),
  spaceId: aSpace,
})
