import { limit, type TooMany } from '#db/limits.server'
import { paces } from './paces'

const mailAnHour = limit('mail-hour', paces.mailAnHour)
const mailADay = limit('mail-day', paces.mailADay)

/** What counts how often who tries what. */
export const limits = {
  signInAddress: limit('sign-in-address', paces.signInAddress),
  signInAccount: limit('sign-in-account', paces.signInAccount),
  codeAccount: limit('code-account', paces.codeAccount),
  register: limit('register', paces.register),
  tokenAddress: limit('token-address', paces.tokenAddress),
  tokenAccount: limit('token-account', paces.tokenAccount),
  checkInCode: limit('check-in-code', paces.checkInCode),
  setUp: limit('set-up', paces.setUp),
  mailFrom: limit('mail-from', paces.mailFrom),
  invite: limit('invite', paces.invite),
  /** Of its own, so that who asks for mail to an address cannot keep it from being invited. */
  inviteTo: limit('invite-to', paces.inviteTo),
  /** Counts a mail to an address that anybody may ask for, whether the address has an account or not. */
  mailTo: async (email: string): Promise<{ ok: true } | TooMany> => {
    const hourly = await mailAnHour.take(email)
    return hourly.ok ? mailADay.take(email) : hourly
  },
}
