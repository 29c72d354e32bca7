import { setTimeout as sleep } from 'node:timers/promises'
import { newId } from '~/lib/id'
import type { Instant } from '~/lib/time'
import type { Writing } from './about.server'
import { deliver } from './deliver.server'
import { keptPost, type Post, smtpPost } from './post.server'
import { tellFacts } from './tell.server'

/** How often it looks for something to do. */
const pauseMs = Number(process.env.WORKER_PAUSE_MS) || 1000

/** So long what has begun may go on when we are asked to end. */
const endingMs = 5000

export interface Setting {
  log: (line: string) => void
  /** The product's clock, which tests may set. */
  clock: () => Instant
  /** Where the product is reached. */
  origin: string
}

/**
 * Tells what has happened, until it is stopped: facts become messages, messages become mail. As many
 * workers may run as one likes, in as many processes.
 * @returns what stops it, after what it has begun
 */
export function startWorker({ log, clock, origin }: Setting): () => Promise<void> {
  const post = openPost(log)
  const from = sender()
  const by = newId()
  const stopping = new AbortController()

  async function work() {
    while (!stopping.signal.aborted) {
      const busy = await turn().catch((error: unknown) => {
        log(`a worker's turn failed, the next tries again: ${error}`)
        return false
      })
      if (!busy) await sleep(pauseMs, null, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  /** @returns is there more to do at once? */
  async function turn(): Promise<boolean> {
    const { more } = await tellFacts(clock())
    const writing: Writing = { now: clock(), origin, from }
    const sent = post ? await deliver({ post, by, clock, log }, writing) : 0
    return more || sent > 0
  }

  const ended = work()
  return async () => {
    stopping.abort()
    // A mail server that hangs must not keep us from ending: what it has not taken is tried again later.
    const patience = setTimeout(() => post?.close(), endingMs)
    await ended
    clearTimeout(patience)
    post?.close()
  }
}

/** The way that mail goes here; null: it waits in the outbox until there is one. */
function openPost(log: Setting['log']): Post | null {
  const url = process.env.SMTP_URL
  if (url) {
    if (!process.env.MAIL_FROM)
      throw new Error('SMTP_URL is set, but MAIL_FROM is not: say whom mail is from.')
    return smtpPost(url)
  }
  if (keepsMail()) {
    log('No SMTP_URL: mail is not sent but kept. Read it at /dev/mail')
    return keptPost()
  }
  log('No SMTP_URL: mail is not sent. It waits, for some days at most, until there is one.')
  return null
}

/** Is mail kept where everybody who sees the page can read it? In demo and development only. */
export const keepsMail = () =>
  !process.env.SMTP_URL && (process.env.DEMO === '1' || process.env.NODE_ENV !== 'production')

/** `MAIL_FROM`: `Lärplats <no-reply@larplats.example>` or the address alone. */
function sender(): Writing['from'] {
  const text = process.env.MAIL_FROM ?? 'Lärplats <no-reply@larplats.example>'
  const [, name = '', email = text] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? []
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new Error(`MAIL_FROM is no address: ${text}`)
  return { name: name || 'Lärplats', email }
}
