import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { acceptWait } from '~/booking/accept-wait.server'
import { findWait } from '~/booking/list-waits.server'
import { Refused } from '~/booking/refused'
import type { WaitId } from '~/booking/wait'
import { queueReasonText } from '~/booking/wait-reasons'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Page } from '~/ui/page'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findWait(who, params.wait as WaitId)
  if (!found) throw new Response(null, { status: 404 })
  return { id: found.wait.id, title: textIn(languageOf(request))('waits.one.accept') }
}

/** Takes what is offered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const answer = await acceptWait(who, params.wait as WaitId, context.now)
  if (answer.ok) return redirect(paths.booking(answer.booking.id, { nytt: 'bokad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const status = answer.because === 'busy' ? 503 : 409
  return data({ refused: queueReasonText(answer, textIn(languageOf(request))) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { id, title } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const text = useText()
  return (
    <Page title={title} width="text" crumbs={[{ to: paths.bookings(), label: text('booking.list.title') }]}>
      {refused && <Refused title={text('waits.one.tooLate')} sentence={refused} instead={[]} />}
      <form method="post" action={paths.waitAcceptance(id)} className="flex flex-wrap gap-3">
        {!refused && <Button>{text('waits.one.accept')}</Button>}
        <ButtonLink to={paths.wait(id)} kind="quiet">
          {text('waits.one.back')}
        </ButtonLink>
      </form>
    </Page>
  )
}
