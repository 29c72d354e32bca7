import { limits } from './limits.server'

/** Counts a mail to an address that anybody may ask for (docs/decisions/0015). @returns `too-many` when it has had enough */
export const mayMailTo = (email: string) => limits.mailTo(email)
