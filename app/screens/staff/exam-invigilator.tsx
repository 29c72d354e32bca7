import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { addInvigilator } from '~/exams/invigilator-add.server'
import { findInvigilator } from '~/exams/invigilator-list.server'
import { TimeForm, TimeList } from '~/exams/invigilator-parts'
import { examUniversities } from '~/exams/list.server'
import { dayAndSpan } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useLanguage, useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { cleanLine } from '~/lib/clean'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Checks, Field, Select } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { backToInvigilator } from './exam-invigilator-deed.server'
import { DeskPage } from './frame'

const told = ['tillagd', 'sparat', 'tid', 'borttagen', 'jav', 'javborta'] as const
const reasons = ['backwards', 'past', 'far', 'typed', 'busy', 'not-member'] as const

/** One invigilator of a centre. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const found = await findInvigilator(who, params.person as PersonId, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  const query = new URL(request.url).searchParams
  return {
    ...found,
    manages: who.role === 'manager',
    said: told.find((one) => one === query.get('nytt')) ?? null,
    no: reasons.find((one) => one === query.get('nej')) ?? null,
  }
}

/** Changes what stands of them in the register. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const person = params.person as PersonId
  const found = await findInvigilator(who, person, context.now, textIn(languageOf(request)))
  if (!found) throw new Response(null, { status: 404 })
  const form = await formOf(request)
  const chosen = form.getAll('utbildning').map(String)
  const training = (await examUniversities()).map(({ id }) => id).filter((id) => chosen.includes(id))
  const note = cleanLine(String(form.get('anteckning') ?? '')).slice(0, 300)
  const answer = await addInvigilator(who, person, { training, note }, context.now)
  return backToInvigilator(who.centreId, person, answer, 'sparat')
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ''} – Lärplats` }]

export default function Screen() {
  const found = useLoaderData<typeof loader>()
  const { centre, manages, personId, name, said, no, duties, times, conflicts, learners } = found
  const [text, language] = [useText(), useLanguage()]
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={name}
      width="text"
      above={[{ to: paths.invigilators(centre.id), label: text('invigilators.title') }]}
    >
      {said && (
        <Notice kind="success" focus>
          {text(`invigilators.told.${said}`)}
        </Notice>
      )}
      {no && (
        <Notice kind="danger" focus>
          {text(`invigilators.reasons.${no}`)}
        </Notice>
      )}
      <Section id="pass" title={text('invigilators.duties')}>
        {duties.length === 0 && <p>{text('invigilators.noDuties')}</p>}
        <ul>
          {duties.map((one) => (
            <li key={one.sessionId}>
              <a href={paths.examSession(centre.id, one.sessionId)} className="inline-block py-2.5">
                {dayAndSpan(one, centre.timeZone, language)}, {one.spaceName}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="tider" title={text('invigilators.times')}>
        <TimeList
          times={times.map((time) => ({ ...time, timeZone: centre.timeZone, where: '' }))}
          removal={(id) => paths.removeInvigilatorTime(centre.id, personId, id)}
        />
        <TimeForm action={paths.invigilatorDeed(centre.id, personId, 'tider')} />
      </Section>
      <Section id="jav" title={text('invigilators.conflicts')}>
        <p className="text-muted">{text('invigilators.conflictsLead')}</p>
        {conflicts.length === 0 && <p>{text('invigilators.noConflicts')}</p>}
        <ul className="grid">
          {conflicts.map((one) => (
            <li
              key={one.learnerId}
              className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-1"
            >
              {one.name}
              <form method="post" action={paths.removeExamConflict(centre.id, personId, one.learnerId)}>
                <Button kind="quiet" label={`${text('invigilators.remove')}: ${one.name}`}>
                  {text('invigilators.remove')}
                </Button>
              </form>
            </li>
          ))}
        </ul>
        {learners.length > 0 && (
          <form
            method="post"
            action={paths.invigilatorDeed(centre.id, personId, 'jav')}
            className="grid gap-4"
          >
            <Select label={text('invigilators.conflictWho')} name="studerande" options={learners} required />
            <div>
              <Button kind="quiet">{text('invigilators.addConflict')}</Button>
            </div>
          </form>
        )}
      </Section>
      <Section id="register" title={text('invigilators.training')}>
        <form method="post" className="grid gap-4">
          <Checks
            legend={text('invigilators.training')}
            name="utbildning"
            options={found.universities.map(({ id, short }) => ({ value: id, label: short }))}
            values={found.training}
            across
          />
          <Field
            label={text('invigilators.note')}
            hint={text('invigilators.noteHint')}
            name="anteckning"
            value={found.note}
            maxLength={300}
          />
          <div>
            <Button>{text('invigilators.save')}</Button>
          </div>
        </form>
        <form
          method="post"
          action={paths.invigilatorDeed(centre.id, personId, 'avslut')}
          className="grid gap-2"
        >
          <p className="text-sm text-muted">{text('invigilators.endLead')}</p>
          <div>
            <Button kind="danger">{text('invigilators.end')}</Button>
          </div>
        </form>
      </Section>
    </DeskPage>
  )
}
