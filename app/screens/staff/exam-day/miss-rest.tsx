import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { markRestNoShow } from '~/exams/day-miss-rest.server'
import { paths } from '~/paths'
import { sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'
import { requireWatch } from './watch.server'

export const loader = sessionOf

/** Marks all who have not come and are not let in any more. */
export async function action(asked: ActionFunctionArgs) {
  const who = await requireWatch(asked)
  const answer = await markRestNoShow(who, asked.context.now)
  if (answer.ok) return redirect(paths.examDay(who.sessionId, { vad: 'uteblivna' }), 303)
  const { because } = answer
  return data(
    { because, name: 'uteblivande', fields: [], reason: '', session: who.sessionId },
    { status: 503 },
  )
}

export default RefusedDayDeed
