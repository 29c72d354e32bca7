import { z } from 'zod'

/** What a list is ordered by: numbers and texts, compared from the left; the last one is unique. */
export type SortKey = readonly (number | string)[]

/** Which part of a list is asked for. */
export interface Paging<Key extends SortKey = SortKey> {
  /** How many at most. */
  limit: number
  /** The key of the last one that was got; what comes after it is wanted. */
  cursor?: Key | undefined
}

/** One page, as the API answers it; `next` is the cursor of the following one, null at the end. */
export interface PageOf<Item> {
  items: Item[]
  next: string | null
}

/** `?limit=`, 1–200. */
export const limit = z.coerce
  .number('api.errors.limit')
  .int('api.errors.limit')
  .min(1, 'api.errors.limit')
  .max(200, 'api.errors.limit')
  .default(50)
  .describe('How many items at most.')

/** `?cursor=`: a sort key of this shape, sealed only against misunderstanding, not against reading. */
export const cursor = <Key extends z.ZodType<SortKey>>(key: Key) =>
  z
    .string('api.errors.cursor')
    .max(2000, 'api.errors.cursor')
    .transform((text, context): z.output<Key> => {
      const read = key.safeParse(unsealed(text))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'api.errors.cursor' })
      return z.NEVER
    })
    .optional()
    .describe('`next` of the page before; without it the first page is answered.')

/** A sort key as a cursor: base64url. */
export const sealed = (key: SortKey) => Buffer.from(JSON.stringify(key)).toString('base64url')

function unsealed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}

/**
 * One page of a list that is at hand, in the order of its keys. Goes on after the cursor's place
 * even when what stood there is gone, so nothing is skipped or comes twice as the list changes.
 */
export function pageOf<Item>(
  all: readonly Item[],
  keyOf: (item: Item) => SortKey,
  { limit, cursor }: Paging,
): PageOf<Item> {
  const keyed = all.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compare(a.key, b.key))
  const left = cursor ? keyed.filter(({ key }) => compare(key, cursor) > 0) : keyed
  const page = left.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ item }) => item),
    next: last && left.length > page.length ? sealed(last.key) : null,
  }
}

const swedish = new Intl.Collator('sv')

function compare(a: SortKey, b: SortKey): number {
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (other === undefined || one === other) continue
    if (typeof one === 'number' && typeof other === 'number') return one - other
    const [left, right] = [String(one), String(other)]
    return swedish.compare(left, right) || (left < right ? -1 : 1)
  }
  return 0
}
