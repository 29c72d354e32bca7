import { api as apiEn } from './en/api'
import { booking as bookingEn } from './en/booking'
import { capacity as capacityEn } from './en/capacity'
import { centres as centresEn } from './en/centres'
import { desk as deskEn } from './en/desk'
import { identity as identityEn } from './en/identity'
import { messages as messagesEn } from './en/messages'
import { ui as uiEn } from './en/ui'
import { visitor as visitorEn } from './en/visitor'
import { api } from './sv/api'
import { booking } from './sv/booking'
import { capacity } from './sv/capacity'
import { centres } from './sv/centres'
import { desk } from './sv/desk'
import { identity } from './sv/identity'
import { messages } from './sv/messages'
import { ui } from './sv/ui'
import { visitor } from './sv/visitor'

/** The same keys, other words: the compiler finds what has not been translated. */
type Translated<T> = { [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> }

export const sv = { api, booking, capacity, centres, desk, identity, messages, ui, visitor } as const

export const en: Translated<typeof sv> = {
  api: apiEn,
  booking: bookingEn,
  capacity: capacityEn,
  centres: centresEn,
  desk: deskEn,
  identity: identityEn,
  messages: messagesEn,
  ui: uiEn,
  visitor: visitorEn,
}
