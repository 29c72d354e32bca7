import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { givingBack } from '~/courses/edit-give-back.server'
import { ownInstance, ownLog } from '~/courses/edit-list.server'
import { factsOf } from '~/courses/edit-log'
import { lacksToPublish } from '~/courses/edit-rules'
import { fullTitle } from '~/courses/search-text'
import type { UniversityId } from '~/exams/policy'
import { ownUniversity } from '~/exams/university-list.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireExamOffice } from '~/identity/guard.server'
import { homeZone, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Status } from '~/ui/status'
import { CourseLog } from './course-log'
import { logLines } from './course-log-lines'
import { Preview } from './course-preview'
import { previewOf } from './course-preview.server'
import { statusKinds } from './course-row'
import { OfficePage } from './frame'

const told = ['sparad', 'andrad', 'overtagen', 'aterlamnad'] as const

/** An instance as learners see it, with what can be done, and what has been. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireExamOffice(request, context, params.university as UniversityId)
  const language = languageOf(request)
  const text = textIn(language)
  const query = new URL(request.url).searchParams
  const found = await ownInstance(who, params.instance ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const { course, instance } = found
  const asked = query.get('fore') ?? ''
  const log = await ownLog(who, instance.id, /^\d{1,15}$/.test(asked) ? Number(asked) : null)
  const lacks = Object.entries(lacksToPublish(factsOf(found)))
  const today = localDate(context.now, homeZone)
  return {
    university: await ownUniversity(who),
    id: instance.id,
    title: fullTitle({ course, instance }, language),
    state: instance.state,
    isEditor: who.role === 'editor',
    isOwn: instance.source === 'own',
    canGiveBack: who.role === 'editor' && (await givingBack(who, found)).can,
    isOver: instance.endsOn !== null && instance.endsOn < today,
    reason:
      instance.state === 'cancelled'
        ? (log.lines.find(({ action }) => action === 'cancel')?.reason ?? '')
        : '',
    lacks:
      instance.state === 'draft' ? lacks.map(([, because]) => say(text, `courseEdit.errors.${because}`)) : [],
    preview: await previewOf(found, today, language),
    log: logLines(log.lines, language),
    logNext: log.next,
    isLogMoved: asked !== '',
    said: told.find((one) => one === query.get('nytt')) ?? null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { university, id, title, state, said, preview, log, logNext, isLogMoved } =
    useLoaderData<typeof loader>()
  const text = useText()
  return (
    <OfficePage
      university={university}
      title={<span className="hyphens-auto [overflow-wrap:anywhere]">{title}</span>}
      lead={<Status kind={statusKinds[state]}>{text(`courseEdit.states.${state}`)}</Status>}
      above={[{ to: paths.universityCourses(university.id), label: text('courseEdit.list.title') }]}
    >
      {said && (
        <Notice kind="success" focus>
          {text(`courseEdit.one.told.${said}`)}
        </Notice>
      )}
      <Standing />
      <Deeds />
      <Preview {...preview} />
      <CourseLog
        lines={log}
        next={logNext === null ? null : paths.ownCourse(university.id, id, { fore: logNext })}
        newest={isLogMoved ? paths.ownCourse(university.id, id) : null}
      />
    </OfficePage>
  )
}

/** What one must know of its state. */
function Standing() {
  const { state, isOwn, reason, lacks } = useLoaderData<typeof loader>()
  const text = useText()
  if (state === 'gone') return <Notice kind="info">{text('courseEdit.one.gone')}</Notice>
  return (
    <>
      {!isOwn && <Notice kind="info">{text('courseEdit.one.imported')}</Notice>}
      {state === 'cancelled' && (
        <Notice kind="info">
          <p>{text('courseEdit.one.cancelled')}</p>
          {reason && <p>{text('courseEdit.one.reason', { reason })}</p>}
        </Notice>
      )}
      {state === 'draft' && (
        <Notice kind="info">
          <p>{text('courseEdit.one.draft')}</p>
          {lacks.length > 0 && (
            <>
              <p>{text('courseEdit.one.lacks')}</p>
              <ul className="list-disc pl-5">
                {lacks.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  )
}

/** What can be done with it now: the one next step first. */
function Deeds() {
  const { university, id, state, isEditor, isOwn, isOver, lacks, canGiveBack } =
    useLoaderData<typeof loader>()
  const text = useText()
  const val = [id]
  const canPublish = isOwn && (state === 'draft' ? lacks.length === 0 : state === 'cancelled' && !isOver)
  return (
    <div className="flex flex-wrap gap-3">
      {isEditor && canPublish && (
        <ButtonLink to={paths.courseDeed(university.id, 'publicering', { val })}>
          {text(state === 'draft' ? 'courseEdit.one.publish' : 'courseEdit.one.publishAgain')}
        </ButtonLink>
      )}
      {isEditor && isOwn && (
        <ButtonLink to={paths.editCourse(university.id, id)} kind={canPublish ? 'quiet' : 'primary'}>
          {text('courseEdit.one.edit')}
        </ButtonLink>
      )}
      {isEditor && !isOwn && state !== 'gone' && (
        <ButtonLink to={paths.takeOverCourse(university.id, id)} kind="quiet">
          {text('courseEdit.one.takeOver')}
        </ButtonLink>
      )}
      {isEditor && (
        <ButtonLink to={paths.courseDeed(university.id, 'kopiering', { val })} kind="quiet">
          {text('courseEdit.one.copy')}
        </ButtonLink>
      )}
      {state !== 'draft' && (
        <ButtonLink to={paths.course(id)} kind="quiet">
          {text('courseEdit.one.public')}
        </ButtonLink>
      )}
      {canGiveBack && (
        <ButtonLink to={paths.giveBackCourse(university.id, id)} kind="quiet">
          {text('courseEdit.one.giveBack')}
        </ButtonLink>
      )}
      {isEditor && isOwn && state === 'draft' && (
        <ButtonLink to={paths.courseDeed(university.id, 'borttagning', { val })} kind="danger">
          {text('courseEdit.one.remove')}
        </ButtonLink>
      )}
      {isEditor && isOwn && state === 'published' && !isOver && (
        <ButtonLink to={paths.courseDeed(university.id, 'installning', { val })} kind="danger">
          {text('courseEdit.one.cancel')}
        </ButtonLink>
      )}
    </div>
  )
}
