import type { LoaderFunctionArgs } from '@remix-run/node'
import { findKeptMail } from '~/messages/kept.server'
import type { MessageId } from '~/messages/message'

/** A part of a kept mail, just as it would have gone out. */
export async function loader({ params }: LoaderFunctionArgs) {
  const mail = await findKeptMail(params.message as MessageId)
  const part = mail && partOf(mail, params.part ?? '')
  if (!part) throw new Response(null, { status: 404 })
  return new Response(part.content, {
    headers: { 'content-type': `${part.type}; charset=utf-8`, 'cache-control': 'private, no-store' },
  })
}

function partOf(mail: NonNullable<Awaited<ReturnType<typeof findKeptMail>>>, part: string) {
  if (part === 'html') return { content: mail.html, type: 'text/html' }
  if (part === 'text') return { content: mail.text, type: 'text/plain' }
  if (part === 'kalla') return { content: mail.source, type: 'text/plain' }
  return part === 'kalender' && mail.calendar ? { content: mail.calendar, type: 'text/calendar' } : null
}
