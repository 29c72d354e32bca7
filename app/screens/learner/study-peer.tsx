import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type InstanceId, titleIn } from '~/courses/course'
import { greetingForm } from '~/courses/tie-form'
import { greet } from '~/courses/tie-greet.server'
import { findGroup } from '~/courses/tie-group.server'
import { tieReasonText } from '~/courses/tie-reasons'
import { languageOf } from '~/i18n/language'
import { momentIn } from '~/i18n/moment'
import { useText } from '~/i18n/speech'
import { say, textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { readForm } from '~/lib/form'
import { formOf } from '~/lib/form-of'
import { paths } from '~/paths'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Thread, WriteForm } from './study-peer-parts'

/** What one and another of the group have written to each other. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const group = await findGroup(who, params.instance as InstanceId, context.now)
  const peer = group?.peers.find((one) => one.isCalled(params.peer ?? ''))
  if (!group || !peer) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  const text = textIn(language)
  const { member, handle, thread } = peer
  return {
    id: group.instance.id,
    handle,
    course: titleIn(language, group.course),
    name: member?.shownName ?? text('courseTies.group.left'),
    centre: member ? (group.centreNames.get(member.centreId) ?? '') : '',
    isThere: member !== null && group.isIn,
    thread: thread.map(({ id, fromId, text: said, createdAt }) => ({
      id,
      isMine: fromId === who.id,
      text: said,
      at: momentIn(createdAt, 'Europe/Stockholm', language),
    })),
    sent: new URL(request.url).searchParams.get('nytt') === 'skickat',
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const who = await requireLearner(request, context)
  const text = textIn(languageOf(request))
  const form = await formOf(request)
  const typed = String(form.get('text') ?? '')
  const [instance, handle] = [params.instance as InstanceId, params.peer ?? '']
  const reading = readForm(greetingForm, form)
  if (!reading.ok) {
    const errors = Object.entries(reading.errors).map(([field, key]) => ({ field, sentence: say(text, key) }))
    return data({ errors, typed }, { status: 422 })
  }
  const answer = await greet(who, instance, { handle, text: reading.value.text }, context.now)
  if (answer.ok) return redirect(paths.studyPeer(instance, handle, { nytt: 'skickat' }), 303)
  if (answer.because === 'gone') throw new Response(null, { status: 404 })
  const errors = [{ field: '', sentence: tieReasonText(answer, text) }]
  return data({ errors, typed }, { status: answer.because === 'busy' ? 503 : 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ''} – Lärplats` }]

export default function Screen() {
  const { id, handle, course, name, centre, isThere, thread, sent } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const text = useText()
  return (
    <Page
      title={text('courseTies.peer.title', { name })}
      lead={centre && text('courseTies.peer.at', { centre })}
      width="text"
      crumbs={[
        { to: paths.ownCourses(), label: text('courseTies.own.title') },
        { to: paths.studies(id), label: course },
        { to: paths.studyGroup(id), label: text('courseTies.group.title') },
      ]}
    >
      <ErrorSummary errors={failed?.errors ?? []} />
      {sent && !failed && (
        <Notice kind="success" focus>
          {text('courseTies.peer.sent', { name })}
        </Notice>
      )}
      <Thread id={id} name={name} thread={thread} />
      {isThere ? (
        <WriteForm
          action={paths.studyPeer(id, handle)}
          name={name}
          typed={failed?.typed ?? ''}
          error={failed?.errors.find(({ field }) => field === 'text')?.sentence}
        />
      ) : (
        <p>{text('courseTies.peer.over')}</p>
      )}
    </Page>
  )
}
