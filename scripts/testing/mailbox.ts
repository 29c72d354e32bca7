import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail server on loopback that keeps what it is sent. */
export interface Mailbox {
  /** `smtp://127.0.0.1:…`, as `SMTP_URL` wants it. */
  url: string
  /** Everything that came, in the order it came. */
  mails: ParsedMail[]
  /** The first mail to an address that matches and that nobody was given before; waits until there is one. */
  next(to: string, matches?: (mail: ParsedMail) => boolean): Promise<ParsedMail>
  close(): Promise<void>
}

/** Nothing that a test waits for takes longer. */
const patienceMs = 30_000

/** Opens a mailbox on a port, a free one unless told otherwise. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  const given = new Set<ParsedMail>()
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, answer) => {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail)
          answer()
          for (const look of [...waiting]) look()
        },
        (error: Error) => answer(error),
      )
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port')

  const next: Mailbox['next'] = (to, matches = () => true) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look)
        const subjects = mails.map((mail) => `${addressesOf(mail).join(', ')}: ${mail.subject}`)
        reject(new Error(`no such mail came to ${to}; these did:\n${subjects.join('\n')}`))
      }, patienceMs)
      function look() {
        const found = mails.find(
          (mail) => !given.has(mail) && addressesOf(mail).includes(to) && matches(mail),
        )
        if (!found) return
        given.add(found)
        clearTimeout(timer)
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    next,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const addressesOf = ({ to }: ParsedMail) =>
  (Array.isArray(to) ? to : to ? [to] : []).flatMap(({ value }) => value.map((one) => one.address ?? ''))
