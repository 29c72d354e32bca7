import { z } from 'zod'

/** An instant as it is answered: ISO 8601 with Z. */
export const moment = z.iso.datetime().describe('ISO 8601; always answered with Z.')

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Send it as `cursor` for the next page; null at the end.'),
  })

/** Kilometres as the crow flies, to a tenth: the places of towns are no better known. */
export const rounded = (km: number | null) => (km === null ? null : Math.round(km * 10) / 10)
