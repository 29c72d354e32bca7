import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { addInvigilator } from '~/exams/invigilator-add.server'
import { listInvigilators } from '~/exams/invigilator-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** The register of a centre's invigilators. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const query = new URL(request.url).searchParams
  return {
    ...(await listInvigilators(who, context.now, text)),
    manages: who.role === 'manager',
    said: (['tillagd', 'avslutad'] as const).find((one) => one === query.get('nytt')) ?? null,
    refused: query.get('nej') === 'not-member',
    title: text('invigilators.title'),
  }
}

/** Puts a member of the centre into the register. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const person = String((await formOf(request)).get('person') ?? '') as PersonId
  const answer = await addInvigilator(who, person, { training: [], note: '' }, context.now)
  if (answer.ok) return redirect(paths.invigilator(who.centreId, person, { nytt: 'tillagd' }), 303)
  if (answer.because === 'busy') throw new Response(null, { status: 503 })
  return redirect(paths.invigilators(who.centreId, { nej: 'not-member' }), 303)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, register, others, said, refused, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('invigilators.lead')}
      width="text"
      head={
        <p>
          <a href={paths.invigilatorHours(centre.id)} className="inline-block py-2.5">
            {text('invigilators.hours')}
          </a>
        </p>
      }
    >
      {said && (
        <Notice kind="success" focus>
          {text(`invigilators.told.${said}`)}
        </Notice>
      )}
      {refused && (
        <Notice kind="danger" focus>
          {text('invigilators.reasons.not-member')}
        </Notice>
      )}
      <p>{text(register.length === 0 ? 'invigilators.none' : 'invigilators.limits')}</p>
      <ul className="grid">
        {register.map(({ personId, name, trainedBy, coming }) => (
          <li key={personId} className="border-b border-rule py-1">
            <a href={paths.invigilator(centre.id, personId)} className="inline-block py-2.5 font-semibold">
              {name}
            </a>
            <span className="block text-sm text-muted">
              {text('invigilators.coming', { count: coming })}
              {trainedBy.length > 0 && `, ${text('invigilators.trainedBy', { names: trainedBy.join(', ') })}`}
            </span>
          </li>
        ))}
      </ul>
      <Section id="ny" title={text('invigilators.add')}>
        {others.length === 0 ? (
          <p>{text('invigilators.addNone')}</p>
        ) : (
          <form method="post" className="grid gap-4">
            <Select
              label={text('invigilators.addWho')}
              hint={text('invigilators.addHint')}
              name="person"
              options={others.map(({ personId, name }) => ({ value: personId, label: name }))}
              required
            />
            <div>
              <Button>{text('invigilators.addSend')}</Button>
            </div>
          </form>
        )}
      </Section>
    </DeskPage>
  )
}
