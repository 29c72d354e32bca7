import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { distanceTo } from '~/availability/room'
import { listCentres } from '~/centres/list.server'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import type { InstanceId } from '~/courses/course'
import { tieOf } from '~/courses/saved-list.server'
import { findInstance } from '~/courses/search-place.server'
import { fullTitle } from '~/courses/search-text'
import { tieForm } from '~/courses/tie-form'
import { tieReasonText } from '~/courses/tie-reasons'
import { study } from '~/courses/tie-study.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { EndStudies, StudiesForm } from './studies-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const found = await findInstance(params.instance ?? '')
  const tie = found && (await tieOf(who, found.instance.id))
  if (!found || (!tie && found.instance.state !== 'published')) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const centres = await centresFor(who.municipalityCode)
  const [nearest] = centres
  const { centreId = nearest?.own ? nearest.value : null, ...said } = tie ?? {}
  return {
    id: found.instance.id,
    what: `${fullTitle(found, language)}, ${found.university.name}`,
    centres: centres.map(({ value, label }) => ({ value, label })),
    chosen: { centre: centreId ?? '', remind: true, findable: false, shownName: '', ...said },
    isTied: tie !== null,
    isProtected: who.protectedIdentity,
    saved: new URL(request.url).searchParams.has('nytt'),
    title: textIn(language)('courseTies.tie.title'),
  }
}

/** Every centre, those near where one lives first; `own`: it is in the same municipality. */
async function centresFor(municipalityCode: string | null) {
  const home = (await listMunicipalities()).find(({ code }) => code === municipalityCode)
  const all = (await listCentres()).map(({ centre }) => ({
    value: centre.id,
    label: `${centre.name}, ${centre.town}`,
    own: centre.municipality.code === municipalityCode,
    km: distanceTo(centre, home) ?? Number.POSITIVE_INFINITY,
  }))
  return all.sort((a, b) => Number(b.own) - Number(a.own) || a.km - b.km)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const typed = {
    centre: String(form.get('centre') ?? ''),
    remind: form.has('remind'),
    findable: form.has('findable'),
    shownName: String(form.get('shownName') ?? ''),
  }
  const reading = readForm(tieForm, form)
  if (!reading.ok) {
    const errors = Object.entries(reading.errors).map(([field, key]) => ({ field, sentence: say(text, key) }))
    return data({ errors, typed }, { status: 422 })
  }
  const { centre: centreId, ...said } = reading.value
  const answer = await study(who, params.instance as InstanceId, { ...said, centreId }, context.now)
  if (answer.ok) return redirect(paths.studies(params.instance ?? '', { nytt: 'sparad' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const field = fields[answer.because] ?? ''
  const errors = [{ field, sentence: tieReasonText(answer, text) }]
  return data({ errors, typed }, { status: answer.because === 'busy' ? 503 : 409 })
}

/** Which field a refusal is about; the others are about the form as a whole. */
const fields: Partial<Record<string, string>> = {
  'from-home': 'centre',
  'unknown-centre': 'centre',
  'no-name': 'shownName',
  'name-odd': 'shownName',
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { id, what, centres, chosen, isTied, isProtected, saved, title } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={title}
      lead={what}
      width="text"
      crumbs={[{ to: paths.ownCourses(), label: text('courseTies.own.title') }]}
    >
      <ErrorSummary errors={failed?.errors ?? []} />
      {saved && !failed && (
        <Notice kind="success" focus>
          <p>{text('courseTies.tie.saved')}</p>
          {chosen.findable && (
            <p>
              <ButtonLink to={paths.studyGroup(id)} kind="quiet">
                {text('courseTies.tie.toGroup')}
              </ButtonLink>
            </p>
          )}
        </Notice>
      )}
      <StudiesForm
        id={id}
        centres={centres}
        values={failed?.typed ?? chosen}
        errors={failed?.errors ?? []}
        isProtected={isProtected}
      />
      {isTied && <EndStudies id={id} />}
    </Page>
  )
}
