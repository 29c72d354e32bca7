import type { RequestState } from './request-states'

/** How a centre's staff look at its requests: by whose turn it is. */
export const deskViews = {
  svara: ['submitted', 'conflict', 'waitlisted'],
  vantar: ['awaiting-university', 'offered', 'payment-due'],
  kommande: ['confirmed', 'rescheduled', 'material-expected', 'ready', 'seated', 'handed-in'],
  klara: [
    'interrupted',
    'left-without-answer',
    'refused-entry',
    'no-show',
    'sent',
    'acknowledged',
    'closed',
    'declined',
    'expired',
    'cancelled-unpaid',
    'cancelled-by-learner',
    'cancelled-by-centre',
    'cancelled-by-university',
  ],
} as const satisfies Record<string, readonly RequestState[]>

export type DeskView = keyof typeof deskViews
export const deskViewNames = Object.keys(deskViews) as DeskView[]
