/** The shape of each state of an application, so that no colour tells it alone. */
export const applicationSigns = {
  open: 'confirmed',
  late: 'offered',
  toCome: 'waiting',
  unknown: 'coming',
  over: 'cancelled',
} as const
