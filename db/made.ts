import { newId } from '~/lib/id'
import { instant, type LocalDate } from '~/lib/time'

/** Tuesday 1 September 2026, 10.00 in Sweden: an ordinary weekday in term. */
export const madeMoment = instant(Date.UTC(2026, 8, 1, 8))

/** Since when what is made is in force: long ago. */
export const madeDate = '2020-01-01' as LocalDate

let made = 0

/** A number of its own for each row of this process. */
export const next = () => ++made

/** Random enough that several processes may fill one database. */
export const unlike = () => newId().slice(-12)
