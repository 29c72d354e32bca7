import { type Caller, endSession } from './session.server'

/**
 * Signs out whoever calls; nobody signed in is signed out already.
 * @returns the `Set-Cookie` that takes the session away
 */
export const signOut = (caller: Caller): Promise<string> => endSession(caller)
