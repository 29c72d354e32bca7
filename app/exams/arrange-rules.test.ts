import { expect, test } from 'vitest'
import { mayArrange } from './arrange-rules'
import { requestStates } from './request-states'

const open = [
  'submitted',
  'offered',
  'waitlisted',
  'awaiting-university',
  'payment-due',
  'confirmed',
  'rescheduled',
  'conflict',
  'material-expected',
  'ready',
  'seated',
]

test.each(requestStates)(
  'what is arranged can be written while somebody is still to act on it: %s',
  (state) => {
    expect(mayArrange(state)).toBe(open.includes(state))
  },
)
