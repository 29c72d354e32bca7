import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { listLog } from '~/centres/list-log.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Pager } from '~/ui/pager'
import { DeedTable } from './deed-table'
import { DeskPage } from './frame'

/** Every change that staff of a centre made, a page of it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const asked = new URL(request.url).searchParams.get('fore') ?? ''
  const before = /^\d{1,15}$/.test(asked) ? Number(asked) : null
  const log = await listLog(who, before, textIn(languageOf(request)))
  if (!log) throw new Response(null, { status: 404 })
  return {
    ...log,
    manages: who.role === 'manager',
    before,
    title: `${textIn(languageOf(request))('day.log.title')}, ${log.centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { manages, centre, deeds, next, before } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage centre={centre} manages={manages} title={text('day.log.title')} lead={text('day.log.lead')}>
      {deeds.length === 0 ? (
        <p>{text('day.log.none')}</p>
      ) : (
        <DeedTable deeds={deeds} centre={centre} linked />
      )}
      <Pager
        label={text('day.log.pages')}
        previous={
          before === null ? undefined : { to: paths.deskLog(centre.id), label: text('day.log.newest') }
        }
        next={
          next === null
            ? undefined
            : { to: paths.deskLog(centre.id, { fore: next }), label: text('day.log.older') }
        }
      />
    </DeskPage>
  )
}
