import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type Mailbox, openMailbox } from './mailbox'
import { aWorker } from './post'

/** As it is read: spaces that do not break are spaces, and what joins is not seen. */
const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
const asRead = (mail: ParsedMail) => ({ ...mail, subject: plain(mail.subject), text: plain(mail.text) })

/** A mailbox for the tests of a file, emptied before each, and a worker of its own for each, which sends to it. */
export function aMailRoom() {
  let box: Mailbox
  let worker: ReturnType<typeof aWorker>
  beforeAll(async () => {
    box = await openMailbox()
  })
  afterAll(() => box.close())
  beforeEach(() => {
    box.mails.length = 0
    worker = aWorker(box)
  })
  afterEach(() => worker.close())
  const to = (address: string) =>
    box.mails
      .filter((mail) => JSON.stringify(mail.to).toLowerCase().includes(address.toLowerCase()))
      .map(asRead)
  return {
    /** Tells what there is to tell, and sends it. */
    work: () => worker.work(),
    at: (moment: Parameters<typeof worker.at>[0]) => worker.at(moment),
    /** The first mail to an address that matches and that nobody was given before. */
    next: (...wanted: Parameters<Mailbox['next']>) => box.next(...wanted),
    /** What has come to an address. */
    to,
    subjects: (address: string) => to(address).map(({ subject }) => subject),
    /** @throws when nothing has come */
    last(address: string) {
      const mail = to(address).at(-1)
      if (!mail) throw new Error(`no mail to ${address}`)
      return mail
    },
  }
}
