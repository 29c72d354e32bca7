import { limits } from './limits.server'
import { addressGroup } from './rules'

/** Counts a try of a booking's code at a door against the caller's address. */
export const tryCheckInCode = (address: string) => limits.checkInCode.take(addressGroup(address))
