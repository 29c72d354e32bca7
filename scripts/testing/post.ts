import { eq } from 'drizzle-orm'
import { read } from '#db/connect.server'
import { messages } from '#db/schema'
import { type Instant, later } from '~/lib/time'
import { type Delivery, deliver } from '~/messages/deliver.server'
import { smtpPost } from '~/messages/post.server'
import { tellFacts } from '~/messages/tell.server'
import type { Mailbox } from './mailbox'
import { now } from './scene'

const from = { name: 'Lärplats', email: 'no-reply@larplats.example' }
/** Where links in mail lead in these tests. */
export const origin = 'https://larplats.example'

/** A worker whose clock the test moves, which sends to a mailbox. */
export function aWorker(box: Mailbox, { patienceMs = 10_000, by = 'worker' } = {}) {
  const said: string[] = []
  let moment = now
  const post = smtpPost(box.url, patienceMs)
  const delivery: Delivery = { post, by, clock: () => moment, log: (line) => said.push(line) }
  const turn = async () => {
    await tellFacts(moment)
    return deliver(delivery, { now: moment, origin, from })
  }
  return {
    said,
    /** Tells what there is to tell, and sends one handful of what is due. */
    turn,
    /** Works until there is nothing to do at this moment. */
    async work() {
      while ((await turn()) > 0);
    },
    at: (later: Instant) => {
      moment = later
    },
    pass: (ms: number) => {
      moment = later(moment, ms)
    },
    close: () => post.close(),
  }
}

/** The messages about something, as they stand in their table. */
export const messagesAbout = (subjectId: string) =>
  read().select().from(messages).where(eq(messages.subjectId, subjectId)).orderBy(messages.id)
