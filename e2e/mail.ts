import { createServer } from 'node:http'
import { openMailbox } from '../scripts/testing/mailbox'

/** The mail server of the browser tests: takes mail at one port and tells at another what came, to all workers. */
const [smtpPort, port] = [Number(process.env.E2E_SMTP_PORT), Number(process.env.E2E_MAIL_PORT)]
const { mails } = await openMailbox(smtpPort)

createServer((request, response) => {
  const to = new URL(request.url ?? '/', 'http://here.invalid').searchParams.get('to')
  const found = mails.flatMap(({ to: readers, subject, text, html, attachments }) => {
    const addresses = [readers ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address))
    const part = attachments.find(({ contentType }) => contentType === 'text/calendar')
    const calendar = part?.content.toString('utf8') ?? ''
    return to === null || addresses.includes(to) ? [{ subject, text, html, calendar }] : []
  })
  response.setHeader('content-type', 'application/json').end(JSON.stringify(found))
}).listen(port, '127.0.0.1')
