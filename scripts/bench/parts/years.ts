import { monitorEventLoopDelay } from 'node:perf_hooks'
import { close } from '#db/connect.server'
import { madeMoment } from '#db/made'
import type { CentreId } from '~/centres/centre'
import { figuresAt } from '~/figures/figures.server'
import type { Staff } from '~/identity/membership'
import { addDays } from '~/lib/time'
import { today } from '../ground'
import { answer } from '../part'

/** Asks for the figures of years. */
const calls = {
  /** How long so many years take, ms; how many bookings that was; and how long others waited at most meanwhile. */
  async ask({ centre, years }: { centre: string; years: number }) {
    const query = { fran: addDays(today, -365 * years), till: addDays(today, -1), mot: 'i-fjol' }
    const asked = new URLSearchParams({ period: 'egen', ...query })
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const began = performance.now()
    // Nobody signs in here: the proof that only a guard gives is asserted.
    const found = await figuresAt({ centreId: centre as CentreId } as Staff, asked, madeMoment)
    const ms = performance.now() - began
    delay.disable()
    const { current, before } = found?.report ?? {}
    return { ms, bookings: (current?.booked ?? 0) + (before?.booked ?? 0), waitedMs: delay.max / 1e6 }
  },
}

export type YearsCalls = typeof calls
answer(calls, close)
