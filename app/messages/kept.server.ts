import { read } from '#db/connect.server'
import type { MessageId } from './message'
import * as store from './store.server'
import { keepsMail } from './worker.server'

/** The last hundred mails that were kept; null where mail is sent, and nobody may read others' mail. */
export const listKeptMail = () => (keepsMail() ? store.listKept(read(), 100) : null)

/** One kept mail; null when there is none, or mail is sent. */
export const findKeptMail = async (id: MessageId) => (keepsMail() ? store.findKept(read(), id) : null)
