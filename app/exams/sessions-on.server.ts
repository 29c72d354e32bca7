import { read } from '#db/connect.server'
import type { Staff } from '~/identity/membership'
import { dayBounds, type LocalDate } from '~/lib/time'
import * as store from './session-store.server'

/** The exam sessions of a centre on one of its days, by time: for whoever looks after that day. One statement. */
export const sessionsOn = ({ centreId }: Staff, day: LocalDate, timeZone: string) =>
  store.onDay(read(), centreId, dayBounds(day, timeZone))
