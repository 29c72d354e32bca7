import { once } from 'node:events'
import type { Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/**
 * What a mailbox does instead of taking a mail and saying yes: says another code, to whom it is for or to
 * the mail itself; says nothing; takes the mail and drops the line; or greets without end.
 */
export type Manner = { at: 'rcpt' | 'data'; code: number } | 'hang' | 'drop' | 'drip'

/** A mail server on loopback that keeps what it is sent. */
export interface Mailbox {
  /** `smtp://127.0.0.1:…`, as `SMTP_URL` wants it. */
  url: string
  /** Everything that came whole, in the order it came, also when it was not answered with yes. */
  mails: ParsedMail[]
  /** How often somebody has called, whatever came of it. */
  calls: number
  /** The first mail to an address that matches and that nobody was given before; waits until there is one. */
  next(to: string, matches?: (mail: ParsedMail) => boolean): Promise<ParsedMail>
  /** How it behaves from now on; null: well. */
  manner: Manner | null
  /** What happens when a mail has come whole and has not been answered yet. */
  beforeAnswer: (mail: ParsedMail) => unknown
  close(): Promise<void>
}

/** Nothing that a test waits for takes longer. */
const patienceMs = 30_000

/** Opens a mailbox on a port, a free one unless told otherwise. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const given = new Set<ParsedMail>()
  const waiting = new Set<() => void>()
  const lines = new Set<Socket>()
  const hangUp = () => {
    for (const line of lines) line.destroy()
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect: (_session, answer) => {
      if (box.manner !== 'drip') answer()
    },
    onRcptTo: (_address, _session, answer) => answer(refusal(box.manner, 'rcpt')),
    onData: (stream, _session, answer) => {
      const { manner } = box
      const take = async (mail: ParsedMail) => {
        const refused = refusal(manner, 'data')
        if (refused) return answer(refused)
        box.mails.push(mail)
        for (const look of [...waiting]) look()
        await box.beforeAnswer(mail)
        if (manner === 'drop') hangUp()
        else if (manner !== 'hang') answer()
      }
      simpleParser(stream).then(take).catch(answer)
    },
  })
  // Whoever hangs up, or is killed, is what the tests are about.
  server.on('error', () => undefined)
  server.server.on('connection', (line) => {
    box.calls += 1
    lines.add(line)
    const drip = setInterval(() => {
      if (box.manner === 'drip') line.write('220-one moment\r\n')
    }, 100)
    line.on('error', () => undefined)
    line.once('close', () => {
      clearInterval(drip)
      lines.delete(line)
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port')

  const box: Mailbox = {
    url: `smtp://127.0.0.1:${address.port}`,
    mails: [],
    calls: 0,
    manner: null,
    beforeAnswer: () => undefined,
    next: (to, matches = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          const subjects = box.mails.map((mail) => `${addressesOf(mail).join(', ')}: ${mail.subject}`)
          reject(new Error(`no such mail came to ${to}; these did:\n${subjects.join('\n')}`))
        }, patienceMs)
        function look() {
          const found = box.mails.find(
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
      }),
    close: () =>
      new Promise((resolve) => {
        hangUp()
        server.close(() => resolve())
      }),
  }
  return box
}

function refusal(manner: Manner | null, at: 'rcpt' | 'data') {
  if (manner === null || typeof manner === 'string' || manner.at !== at) return null
  return Object.assign(new Error('not this one'), { responseCode: manner.code })
}

const addressesOf = ({ to }: ParsedMail) =>
  (Array.isArray(to) ? to : to ? [to] : []).flatMap(({ value }) => value.map((one) => one.address ?? ''))
