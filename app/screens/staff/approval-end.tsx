import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Affects, SeenField } from '~/booking/affects'
import { brokenLines, seenIn } from '~/booking/broken-text'
import { findPersonHere } from '~/booking/find-person-here.server'
import { brokenByTakingBack, takeBackApproval } from '~/booking/take-back-approval.server'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

/** What taking an approval back would break. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const id = params.person as PersonId
  const found = await findPersonHere(who, id, context.now, text)
  if (!found?.person.approved) throw new Response(null, { status: 404 })
  return {
    centre: found.centre,
    person: found.person,
    manages: who.role === 'manager',
    broken: brokenLines(await brokenByTakingBack(who, id, context.now), text),
    title: text('people.takeBack.title'),
  }
}

/** Takes it back, unless there is a booking that staff have not seen. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const id = params.person as PersonId
  const answer = await takeBackApproval(who, id, seenIn(await formOf(request)), context.now)
  if (answer.ok) return redirect(paths.personHere(who.centreId, id, { nytt: 'aterkallad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  if (answer.because === 'busy') return data({ broken: null, busy: true }, { status: 503 })
  return data({ broken: brokenLines(answer.broken, text), busy: false }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, person, manages, title, ...asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  const broken = sent?.broken ?? asked.broken
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('people.takeBack.lead', { who: person.who })}
      above={[{ to: paths.personHere(centre.id, person.id), label: person.who }]}
      width="text"
    >
      {sent?.busy && (
        <Notice kind="danger" focus>
          {text('ui.errors.busy')}
        </Notice>
      )}
      {broken.length > 0 && <Affects centreId={centre.id} zone={centre.timeZone} broken={broken} />}
      <form method="post" className="flex flex-wrap gap-3">
        <SeenField broken={broken} />
        <Button kind="danger">{text('people.takeBack.button')}</Button>
        <ButtonLink to={paths.personHere(centre.id, person.id)} kind="quiet">
          {text('people.takeBack.no')}
        </ButtonLink>
      </form>
    </DeskPage>
  )
}
