import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listQueue } from '~/booking/list-waits.server'
import { queueReasonText } from '~/booking/wait-reasons'
import type { CentreId } from '~/centres/centre'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { DeskPage } from './frame'

/** Who waits at a centre, and why it stands still. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const language = languageOf(request)
  const text = textIn(language)
  const queue = await listQueue(who, context.now, text)
  if (!queue) throw new Response(null, { status: 404 })
  const zone = queue.centre.timeZone
  return {
    manages: who.role === 'manager',
    centre: queue.centre,
    count: queue.count,
    waits: queue.waits.map(({ standstill, ...one }) => ({
      ...one,
      why:
        standstill.because === 'offered'
          ? text('waits.why.offered', { when: momentIn(standstill.until, zone, language) })
          : standstill.because === 'turn'
            ? text('waits.why.turn')
            : standstill.because === 'taken'
              ? text('waits.why.full')
              : text('waits.why.rule', { sentence: queueReasonText(standstill, text) }),
    })),
    title: `${text('waits.staff.title')}, ${queue.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, count, waits } = useLoaderData<typeof loader>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={text('waits.staff.title')}
      lead={text(count === 0 ? 'waits.staff.none' : 'waits.staff.lead', { count })}
    >
      {waits.length > 0 && (
        <table className="w-full border-collapse text-left">
          <thead className="bg-surface text-sm">
            <tr>
              {(['place', 'who', 'why'] as const).map((head) => (
                <th key={head} scope="col" className="px-2 py-2 sm:px-3">
                  {text(`waits.staff.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {waits.map(({ wait, who, spaceName, position, why }) => (
              <tr key={wait.id} className="border-b border-rule align-top">
                <td className="px-2 py-2 text-lg font-bold sm:px-3">
                  {wait.state === 'waiting' ? position : '–'}
                </td>
                <td className="px-2 py-2 break-words sm:px-3">
                  <strong className="block">{who}</strong>
                  <span className="block">{dayAndSpan(wait, centre.timeZone, language)}</span>
                  <span className="block text-muted">
                    {spaceName ??
                      text('waits.anyOf', {
                        kind: wait.kind ? text(`centres.kinds.${wait.kind}`).toLowerCase() : '',
                      })}
                    {!wait.whole && `, ${text('centres.places', { count: wait.places })}`}
                  </span>
                </td>
                <td className="px-2 py-2 sm:px-3">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {count > waits.length && <p>{text('waits.staff.more', { count: count - waits.length })}</p>}
    </DeskPage>
  )
}
