import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { CentreId } from '~/centres/centre'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireStaff } from '~/identity/guard.server'
import type { PersonId } from '~/identity/person'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { askToMerge } from '~/people/ask-to-merge.server'
import { findDuplicate } from '~/people/find-duplicate.server'
import { mergeFields } from '~/people/form'
import { reasonText } from '~/people/reasons'
import { Button, ButtonLink } from '~/ui/button'
import { Choices, Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { DeskPage } from './frame'

/** Somebody, and which other account may be theirs. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const text = textIn(languageOf(request))
  const search = new URL(request.url).searchParams
  const question = (search.get('sok') ?? '').trim().slice(0, 100)
  const wish = { question, picked: search.get('med') as PersonId | null }
  const found = await findDuplicate(who, params.person as PersonId, wish, context.now, text)
  if (!found) throw new Response(null, { status: 404 })
  return { ...found, question, manages: who.role === 'manager', title: text('people.merge.title') }
}

/** Has both owners asked. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireStaff(request, context, params.centre as CentreId)
  const [text, id] = [textIn(languageOf(request)), params.person as PersonId]
  const plain = { question: '', picked: null }
  // Whose it is comes before what is wrong with the form.
  if (!(await findDuplicate(who, id, plain, context.now, text))) throw new Response(null, { status: 404 })
  const form = readForm(mergeFields, await formOf(request))
  if (!form.ok) {
    const error = say(text, form.errors.behall ?? form.errors.med ?? '')
    return data({ error, refused: null, kept: form.values.behall }, { status: 422 })
  }
  const { med, behall } = form.value
  const other = med as PersonId
  const pair = behall === 'denna' ? { keptId: id, closedId: other } : { keptId: other, closedId: id }
  const answer = await askToMerge(who, pair, context.now)
  if (answer.ok) return redirect(paths.personHere(who.centreId, id, { nytt: 'fragad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  if (answer.because === 'too-many') {
    const count = Math.ceil(answer.retryAfterSeconds / 3600)
    const headers = { 'Retry-After': String(answer.retryAfterSeconds) }
    const refused = text('people.merge.tooMany', { count })
    return data({ error: undefined, refused, kept: behall }, { status: 429, headers })
  }
  const status = answer.because === 'busy' ? 503 : 409
  return data({ error: undefined, refused: reasonText(answer, text), kept: behall }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { centre, manages, person, other, title } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  return (
    <DeskPage
      centre={centre}
      manages={manages}
      title={title}
      lead={text('people.merge.lead', { who: person.who })}
      above={[{ to: paths.personHere(centre.id, person.id), label: person.who }]}
      width="text"
    >
      {sent?.refused && (
        <Notice kind="danger" focus title={text('people.merge.refused')}>
          {sent.refused}
        </Notice>
      )}
      <p>{text('people.merge.how')}</p>
      {other ? <Ask /> : <Search />}
    </DeskPage>
  )
}

function Search() {
  const { centre, person, question, found, more } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <>
      <search>
        <form method="get" className="grid gap-3">
          <Field
            label={text('people.merge.find')}
            name="sok"
            type="search"
            value={question}
            maxLength={100}
          />
          <div>
            <Button kind="quiet">{text('people.merge.findButton')}</Button>
          </div>
        </form>
      </search>
      {question && (
        <Section title={text('people.merge.choose')} id="konton">
          {found.length === 0 && <p role="status">{text('people.merge.none')}</p>}
          <ul className="grid gap-2">
            {found.map((one) => (
              <li
                key={one.id}
                className="flex flex-wrap items-center justify-between gap-3 border-t border-rule py-2"
              >
                <span className="[overflow-wrap:anywhere]">
                  <strong>{one.who}</strong>{' '}
                  <span className="text-muted">{one.email || text('people.hidden')}</span>
                </span>
                <ButtonLink
                  to={paths.samePerson(centre.id, person.id, { med: one.id })}
                  kind="quiet"
                  label={[text('people.merge.pick', { who: one.who }), one.email].filter(Boolean).join(', ')}
                >
                  {text('people.merge.pick', { who: one.who })}
                </ButtonLink>
              </li>
            ))}
          </ul>
          {more && <p>{text('people.merge.more')}</p>}
        </Section>
      )}
    </>
  )
}

function Ask() {
  const { centre, person, other } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const text = useText()
  if (!other) return null
  const label = (one: typeof person) => `${one.who}, ${one.email || text('people.merge.hidden')}`
  return (
    <form method="post" className="grid gap-6">
      <input type="hidden" name="med" value={other.id} />
      <Choices
        legend={text('people.merge.keep')}
        hint={text('people.merge.keepHint')}
        name="behall"
        error={sent?.error}
        value={sent?.kept ?? 'denna'}
        options={[
          { value: 'denna', label: label(person) },
          { value: 'andra', label: label(other) },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Button>{text('people.merge.button')}</Button>
        <ButtonLink to={paths.samePerson(centre.id, person.id)} kind="quiet">
          {text('people.merge.another')}
        </ButtonLink>
      </div>
    </form>
  )
}
