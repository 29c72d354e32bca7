import type { ActionFunctionArgs } from '@remix-run/node'
import { undoMissing } from '~/booking/undo-missing.server'
import { bookingOf, doDeed } from './deed.server'
import { RefusedDeed } from './deed-refused'

export const loader = bookingOf
export const action = (asked: ActionFunctionArgs) => doDeed(asked, 'aterstallning', undoMissing)

export default RefusedDeed
