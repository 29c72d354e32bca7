import type { Member } from '~/identity/membership'
import type { Id } from '~/lib/id'
import type { SessionId } from './session'

export type InvigilatorTimeId = Id<'invigilator-time'>

declare const proof: unique symbol

/** Somebody who may see one session on its day: on duty there, or staff of its centre. Only `watchOver` makes one. */
export type Invigilator = Member & { sessionId: SessionId; readonly [proof]: 'invigilator' }
