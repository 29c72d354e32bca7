import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { type InstanceInFull, titleIn } from '~/courses/course'
import { WishHere } from '~/courses/demand-link'
import { courseThing } from '~/courses/open-json-ld'
import { CourseBody } from '~/courses/page-body'
import { Outside } from '~/courses/page-outside'
import { applicationSigns } from '~/courses/page-signs'
import { aboutShown, isGiven, travelShown } from '~/courses/page-text'
import { OwnCourse } from '~/courses/saved-actions'
import { standingOf } from '~/courses/saved-list.server'
import { findInstance } from '~/courses/search-place.server'
import { fullTitle } from '~/courses/search-text'
import { Exams } from '~/exams/course-exams'
import { examsOf } from '~/exams/course-exams.server'
import { examsShown } from '~/exams/course-exams-text'
import { distance } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { visitor } from '~/identity/guard.server'
import type { Context } from '~/lib/context'
import { localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Mark, Words } from '~/ui/card'
import { Page } from '~/ui/page'
import { Status } from '~/ui/status'
import { CourseActions } from './course-actions'
import { Centres } from './course-centres'
import { Instead } from './course-instead'
import { centresFor, insteadOf, nearKm, travelFrom } from './course-read.server'
import { briefOf, centreShown, otherShown } from './course-shown'
import { FromTown } from './course-town'
import { rememberChosen, townOf } from './town.server'

/** Where no centre says otherwise, today is Sweden's. */
const zone = 'Europe/Stockholm'

/** More letters than these fill three rows of a phone. */
const longTitle = 36

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const municipalities = await listMunicipalities()
  rememberChosen(request, context, municipalities)
  const found = await findInstance(params.instance ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const today = localDate(context.now, zone)
  const town = await townOf(request, context, municipalities)
  const { course, instance, university } = found
  const others = await insteadOf(found, today)
  const travel = await travelFrom(found, town)
  return {
    language,
    id: instance.id,
    title: fullTitle({ course, instance }, language),
    university: university.name,
    standing: await standingOf(await visitor(request, context), instance.id),
    thing: courseThing(found, {
      language,
      origin: context.origin,
      address: paths.course(instance.id),
    }),
    sample: instance.sample,
    town: town && { code: town.code, name: town.name },
    municipalities: municipalities.map(({ code, name }) => ({ code, name })),
    instead: isGiven(found, today)
      ? null
      : {
          why:
            instance.state === 'cancelled' || instance.state === 'gone' ? instance.state : ('past' as const),
          others: others.map((one) => otherShown(one, today, language)),
          search: { words: titleIn(language, course), professions: course.professions },
        },
    here: isGiven(found, today) ? await hereFor(found, town, request, context) : null,
    travel: travelShown(travel, instance, town !== null, language),
    brief: briefOf(found, language),
    about: aboutShown(found, today, language),
  }
}

/** Where one sits and writes: only of what can still be taken. */
async function hereFor(
  found: InstanceInFull,
  town: Awaited<ReturnType<typeof townOf>>,
  request: Request,
  { now }: Context,
) {
  const [language, today] = [languageOf(request), localDate(now, zone)]
  const centres = (await centresFor(town)).map((one) => centreShown(one, found, today, language))
  const host = centres.find(({ takesExams }) => takesExams) ?? null
  const exams = await examsOf(found, today)
  return {
    centres,
    near: distance(nearKm),
    exams: examsShown(found, { ...exams, host, municipality: town?.code ?? null }, language),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: `${data.title} – ${textIn(data.language)('ui.product')}` },
        // Remix writes it so that nothing in it ends the script; what is no program needs no nonce.
        { 'script:ld+json': data.thing },
      ]
    : []

export default function Screen() {
  const { id, standing, title, university, sample, instead, here, travel, ...shown } =
    useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={
        // Titles of programmes are long, and so are their words: a smaller hand breaks fewer of them.
        <span
          className={`hyphens-auto [overflow-wrap:anywhere] ${title.length > longTitle ? 'block text-xl sm:text-2xl' : ''}`}
        >
          {title}
        </span>
      }
      lead={
        <>
          {university} {sample && <Mark>{text('courses.sample')}</Mark>}
          <Words words={shown.brief} label={text('courseHere.brief')} />
        </>
      }
      crumbs={[{ to: paths.courses(), label: text('courses.title') }]}
      head={
        <CourseActions>
          {shown.about.application && (
            <p className="w-full">
              <Status kind={applicationSigns[shown.about.application.state]}>
                {shown.about.application.sentence}
              </Status>
            </p>
          )}
          {shown.about.antagning && <Outside to={shown.about.antagning}>{text('courseHere.apply')}</Outside>}
          <ButtonLink to={paths.compareCourses([id])} kind="quiet">
            {text('courseHere.compare')}
          </ButtonLink>
        </CourseActions>
      }
    >
      {instead && <Instead {...instead} />}
      {!instead && <FromTown to={paths.course(id)} town={shown.town} municipalities={shown.municipalities} />}
      <CourseBody
        travel={travel}
        about={shown.about}
        here={
          <>
            {here && shown.town && <Centres town={shown.town.name} near={here.near} centres={here.centres} />}
            {here && <Exams {...here.exams} />}
            <WishHere instanceId={id} />
          </>
        }
        own={<OwnCourse instanceId={id} standing={standing} isGiven={!instead} />}
      />
    </Page>
  )
}
