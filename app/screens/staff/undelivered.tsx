import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { type DeadMessage, listDead } from '~/messages/list-dead.server'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await listDead(staff, text)
  if (!found) throw new Response(null, { status: 404 })
  const again = new URL(request.url).searchParams.has('skickat')
  return { ...found, again, manages: staff.role === 'manager', title: text('messages.dead.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, dead, again, manages, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={dead.length > 0 && text('messages.dead.lead')}
    >
      {again && (
        <Notice kind="success" focus>
          {text('messages.dead.sent')}
        </Notice>
      )}
      {dead.length === 0 ? (
        <div className="grid gap-2">
          <p className="text-lg font-bold">{text('messages.dead.none')}</p>
          <p className="text-muted">{text('messages.dead.noneLead')}</p>
        </div>
      ) : (
        <Table dead={dead} centre={centre} />
      )}
    </DeskPage>
  )
}

interface TableProps {
  dead: DeadMessage[]
  centre: { id: string; timeZone: string }
}

/** Two columns, so that it is a table on a phone, too. */
function Table({ dead, centre }: TableProps) {
  const text = useText()
  const language = useLanguage()
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{text('messages.dead.caption')}</caption>
      <thead className="bg-surface">
        <tr>
          <th scope="col" className="w-1/2 p-3">
            {text('messages.dead.message')}
          </th>
          <th scope="col" className="p-3">
            {text('messages.dead.said')}
          </th>
        </tr>
      </thead>
      <tbody>
        {dead.map(({ id, kind, reader, createdAt, said }) => {
          const what = `${text(`messages.kinds.${kind}`)}, ${reader ?? text('messages.dead.gone')}`
          return (
            <tr key={id} className="border-t border-rule align-top">
              <th scope="row" className="p-3 font-normal">
                <span className="block font-bold">{what}</span>
                <span className="block text-muted">{momentIn(createdAt, centre.timeZone, language)}</span>
              </th>
              <td className="p-3">
                <p className="wrap-anywhere">{said}</p>
                <form method="post" action={paths.sendAgain(centre.id, id)} className="mt-3">
                  <Button kind="quiet">
                    {text('messages.dead.again')}
                    <span className="sr-only">: {what}</span>
                  </Button>
                </form>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
