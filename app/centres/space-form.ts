import { z } from 'zod'
import { cleanLine } from '~/lib/clean'
import { features, type PlannedPlace, type SpaceId, spaceKinds } from './space'

const count = z
  .string({ error: 'capacity.space.errors.number' })
  .regex(/^\s*\d{1,3}\s*$/, 'capacity.space.errors.number')
  .transform(Number)
  .pipe(z.number().min(1, 'capacity.space.errors.number').max(500, 'capacity.space.errors.number'))

const wish = z.object({
  name: z
    .string({ error: 'capacity.space.errors.name' })
    .transform(cleanLine)
    .pipe(z.string().min(1, 'capacity.space.errors.name').max(100, 'capacity.space.errors.name')),
  kind: z.enum(spaceKinds, { error: 'identity.setUp.errors.kind' }),
  seats: count,
  bookable: z.enum(['whole', 'place', 'both'], { error: 'identity.setUp.errors.bookable' }),
  places: z.preprocess((typed) => (typed === '' || typed === undefined ? '1' : typed), count),
  features: z.array(z.enum(features)).default([]),
  parts: z.array(z.string().max(200)).default([]),
})

/** What a browser may send about a space. A room that is booked whole has one place. */
export const spaceForm = wish.refine(
  ({ bookable, places, seats }) => bookable === 'whole' || places <= seats,
  {
    path: ['seats'],
    error: 'capacity.space.errors.seats',
  },
)

/** What a form says about a space. */
export const spaceOf = ({ parts, places, bookable, ...rest }: z.output<typeof spaceForm>) => {
  const joined = parts.length > 0
  const way = joined ? ('whole' as const) : bookable
  return { ...rest, bookable: way, places: way === 'whole' ? 1 : places, parts: parts as SpaceId[] }
}

const squares = 40

/**
 * Reads a plan: a name, a column and a row for each place, counted from 1. Places without column and row are
 * not drawn. Null when it cannot be.
 */
export function readPlan(form: FormData, places: number): PlannedPlace[] | null {
  const plan: PlannedPlace[] = []
  const taken = new Set<string>()
  for (let place = 1; place <= places; place += 1) {
    const typed = (name: string) => cleanLine(String(form.get(`${name}-${place}`) ?? ''))
    const [label, column, row] = [typed('label'), typed('x'), typed('y')]
    if (label.length > 12) return null
    if (column === '' && row === '') {
      // A name of its own that nothing would keep must not go lost in silence.
      if (label !== '' && label !== String(place)) return null
      continue
    }
    const [x, y] = [Number(column), Number(row)]
    const fits = [x, y].every((at) => Number.isInteger(at) && at >= 1 && at <= squares)
    if (!fits || taken.has(`${x} ${y}`)) return null
    taken.add(`${x} ${y}`)
    plan.push({ place, label: label || String(place), x: x - 1, y: y - 1 })
  }
  return plan
}
