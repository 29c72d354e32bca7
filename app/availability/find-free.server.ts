import { read } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import * as steps from './free-steps.server'

/** Spaces with room for so many people for a whole span, nearest first. */
export const findFree = (search: steps.Search) => steps.findFree(read(), search)

/** Of every space that suits, the first time with room on a day; nearest first. */
export const findFirstFree = (need: steps.Need, from: (zone: string) => Instant, now: Instant) =>
  steps.findFirstFree(read(), need, from, now)
