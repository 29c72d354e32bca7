import type { ActionFunctionArgs } from '@remix-run/node'
import { refuseEntry } from '~/exams/day-refuse-entry.server'
import { doDeed, reasonOf } from './deed.server'
import { whoOf } from './who.server'
import { WhyPage } from './why'

export const loader = whoOf

/** Does not let somebody in, and says why. */
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'avvisning', async (who, id, form, now) => {
    const reason = reasonOf(form)
    return reason ? refuseEntry(who, id, reason, now) : { ok: false, because: 'no-reason' }
  })

export default function Screen() {
  return <WhyPage what="refuse" />
}
