import type { ActionFunctionArgs } from '@remix-run/node'
import { handIn } from '~/exams/day-hand-in.server'
import { doDeed, sessionOf } from './deed.server'
import { RefusedDayDeed } from './refused'

export const loader = sessionOf
export const action = (asked: ActionFunctionArgs) =>
  doDeed(asked, 'inlamning', (who, id, form, now) => handIn(who, id, form.get('anda') === 'ja', now))

export default RefusedDayDeed
