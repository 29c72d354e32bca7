import type { ActionFunctionArgs } from '@remix-run/node'
import { markMissing } from '~/booking/mark-missing.server'
import { bookingOf, doDeed } from './deed.server'
import { RefusedDeed } from './deed-refused'

export const loader = bookingOf
export const action = (asked: ActionFunctionArgs) => doDeed(asked, 'uteblivande', markMissing)

export default RefusedDeed
