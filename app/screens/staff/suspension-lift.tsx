import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findPersonHere } from '~/booking/find-person-here.server'
import type { CentreId } from '~/centres/centre'
import { fullDay } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { liftFields } from '~/people/form'
import { liftSuspension } from '~/people/lift-suspension.server'
import { reasonText } from '~/people/reasons'
import { Button, ButtonLink } from '~/ui/button'
import { TextArea } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { DeskPage } from './frame'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findPersonHere(who, params.person as PersonId, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  const until = found.suspensions.find(({ inForce }) => inForce)?.end
  return {
    centre: found.centre,
    person: found.person,
    manages: who.role === 'manager',
    from: until === undefined ? null : localDate(until, found.centre.timeZone),
    title: text('people.lift.title'),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const id = params.person as PersonId
  // Whose it is comes before what is wrong with the form.
  if (!(await findPersonHere(who, id, context.now, text))) throw new Response(null, { status: 404 })
  const form = readForm(liftFields, await formOf(request))
  const value = form.ok ? form.value.skal : form.values.skal
  if (!form.ok)
    return data({ error: say(text, form.errors.skal ?? ''), value, refused: null }, { status: 422 })
  const answer = await liftSuspension(who, id, form.value.skal, context.now)
  if (answer.ok) return redirect(paths.personHere(who.centreId, id, { nytt: 'havd' }), 303)
  const status = answer.because === 'busy' ? 503 : 409
  return data({ error: undefined, value, refused: reasonText(answer, text) }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, person, manages, from, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={
        from === null
          ? text('people.reasons.notSuspended')
          : text('people.lift.lead', { who: person.who, day: fullDay(from, language) })
      }
      above={[{ to: paths.personHere(centre.id, person.id), label: person.who }]}
      width="text"
    >
      {sent?.refused && (
        <Notice kind="danger" focus title={text('people.lift.refused')}>
          {sent.refused}
        </Notice>
      )}
      <form method="post" className="grid gap-6">
        <TextArea
          label={text('people.lift.reason')}
          hint={text('people.lift.reasonHint')}
          name="skal"
          value={sent?.value}
          error={sent?.error}
          rows={2}
          maxLength={300}
          required
        />
        <div className="flex flex-wrap gap-3">
          <Button>{text('people.lift.button')}</Button>
          <ButtonLink to={paths.personHere(centre.id, person.id)} kind="quiet">
            {text('people.lift.no')}
          </ButtonLink>
        </div>
      </form>
    </DeskPage>
  )
}
