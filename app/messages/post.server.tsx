import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import { renderToStaticMarkup } from 'react-dom/server'
import { change } from '#db/connect.server'
import type { Instant } from '~/lib/time'
import type { Writing } from './about.server'
import { LetterPage } from './letter-page'
import { letterText } from './letter-text'
import type { Mail } from './mail'
import type { MessageId } from './message'
import { batchMost } from './rules'
import * as store from './store.server'

/** Takes mail out of the house, or keeps it where there is no way out. */
export interface Post {
  /** Resolves when the other side has said yes; throws what it said else. */
  send(id: MessageId, mail: Mail, writing: Writing): Promise<void>
  /** Lets go, also of what is being sent. */
  close(): void
}

/** No single mail is waited for longer, whatever the other side does: not even when it drips, which no timeout of the line notices. */
const patience = 90_000

/** Mail by a mail server, as `SMTP_URL` names it (`smtps://user:password@mail.example:465`). */
export function smtpPost(url: string, patienceMs = patience): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: batchMost,
    // Trying again is ours alone: only we remember what has been tried.
    maxRequeues: 0,
    // Before servers tire of a line that is silent.
    idleTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const underWay = new Set<AbortController>()
  return {
    async send(id, mail, writing) {
      const giving = new AbortController()
      const timer = setTimeout(() => giving.abort(new Error('the mail server took too long')), patienceMs)
      underWay.add(giving)
      try {
        await transport.sendMail({ ...envelopeOf(id, mail, writing), signal: giving.signal })
      } catch (error) {
        throw giving.signal.aborted ? giving.signal.reason : error
      } finally {
        clearTimeout(timer)
        underWay.delete(giving)
      }
    },
    close: () => {
      for (const giving of underWay) giving.abort(new Error('we ended while it was being sent'))
      transport.close()
    },
  }
}

/** Mail that stays in the database, to be read at `/dev/mail`. */
export function keptPost(): Post {
  return {
    async send(id, mail, writing) {
      const message = envelopeOf(id, mail, writing)
      const source = (await new MailComposer(message).compile().build()).toString('utf8')
      const row = { id, to: mail.to.email, source, at: writing.now as Instant }
      const { subject, html, text } = message
      await change((tx) =>
        store.keep(tx, { ...row, subject, html, text, calendar: mail.calendar?.file ?? '' }),
      )
    },
    close: () => undefined,
  }
}

/** The mail as nodemailer takes it. The same message has the same Message-ID, however often it is tried. */
function envelopeOf(id: MessageId, { to, language, letter, calendar }: Mail, { from, now }: Writing) {
  return {
    messageId: `<${id}@${from.email.split('@')[1]}>`,
    date: new Date(now),
    from: { name: from.name, address: from.email },
    to: to.name ? { name: to.name, address: to.email } : to.email,
    subject: letter.subject,
    text: letterText(letter, language),
    html: `<!doctype html>${renderToStaticMarkup(<LetterPage letter={letter} language={language} />)}`,
    headers: {
      'content-language': language,
      // So that no answering machine answers (RFC 3834).
      'auto-submitted': 'auto-generated',
    },
    ...(calendar && {
      icalEvent: { method: calendar.method, content: calendar.file, filename: 'larplats.ics' },
    }),
  }
}
