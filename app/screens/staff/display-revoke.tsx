import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import type { DisplayId } from '~/displays/display'
import { listDisplays } from '~/displays/list.server'
import { statusOf } from '~/displays/reasons'
import { revokeDisplay } from '~/displays/revoke.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const found = await listDisplays(who, context.now)
  const display = found?.displays.find(({ id }) => id === params.display)
  if (!found || !display) throw new Response(null, { status: 404 })
  return {
    centre: found.centre,
    manages: who.role === 'manager',
    title: textIn(languageOf(request))('displays.staff.revokeTitle', { space: display.space }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const answer = await revokeDisplay(who, params.display as DisplayId, context.now)
  if (!answer.ok) throw new Response(null, { status: statusOf(answer) })
  return redirect(paths.displays(who.centreId, { nytt: 'bort' }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('displays.staff.revokeLead')}
      above={[{ to: paths.displays(centre.id), label: text('displays.staff.title') }]}
      width="text"
    >
      <form method="post" className="flex flex-wrap gap-3">
        <Button kind="danger">{text('displays.staff.revoke')}</Button>
        <ButtonLink to={paths.displays(centre.id)} kind="quiet">
          {text('displays.staff.keep')}
        </ButtonLink>
      </form>
    </DeskPage>
  )
}
