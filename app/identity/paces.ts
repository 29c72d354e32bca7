const minute = 60
const hour = 60 * minute

/** How often who may try what (docs/decisions/0004); the page about the API tells these numbers. */
export const paces = {
  signInAddress: { points: 30, seconds: 15 * minute },
  signInAccount: { points: 10, seconds: 15 * minute },
  register: { points: 20, seconds: hour },
  tokenAddress: { points: 60, seconds: hour },
  tokenAccount: { points: 20, seconds: hour },
  checkInCode: { points: 60, seconds: 15 * minute },
  setUp: { points: 20, seconds: hour },
  // Accounts by mail (docs/decisions/0015). Mail that anybody can have sent to an address: enough for who loses
  // a few, too little to be a nuisance.
  mailAnHour: { points: 6, seconds: hour },
  mailADay: { points: 20, seconds: 24 * hour },
  mailFrom: { points: 30, seconds: hour },
  codeAccount: { points: 20, seconds: hour },
  invite: { points: 40, seconds: hour },
  inviteTo: { points: 6, seconds: hour },
} as const
