import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type InstanceId, titleIn } from '~/courses/course'
import { findGroup } from '~/courses/tie-group.server'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { requireLearner } from '~/identity/guard.server'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

/** Others of the same course nearby, by the names that they chose. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(request, context)
  const group = await findGroup(who, params.instance as InstanceId, context.now)
  if (!group) throw new Response(null, { status: 404 })
  const language = languageOf(request)
  return {
    id: group.instance.id,
    course: titleIn(language, group.course),
    isIn: group.isIn,
    name: group.tie.shownName,
    // Nothing but what its owner shows leaves the server.
    peers: group.peers.map(({ handle, member, thread }) => ({
      handle,
      name: member?.shownName ?? null,
      centre: member ? (group.centreNames.get(member.centreId) ?? '') : '',
      hasThread: thread.length > 0,
    })),
    reported: new URL(request.url).searchParams.get('nytt') === 'anmald',
    title: textIn(language)('courseTies.group.title'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function Screen() {
  const { id, course, isIn, name, peers, reported, title } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={title}
      lead={text('courseTies.group.lead', { title: course })}
      width="text"
      crumbs={[
        { to: paths.ownCourses(), label: text('courseTies.own.title') },
        { to: paths.studies(id), label: course },
      ]}
    >
      {reported && (
        <Notice kind="success" focus>
          {text('courseTies.group.reported')}
        </Notice>
      )}
      <div className="grid gap-3">
        <p>{isIn ? text('courseTies.group.you', { name }) : text('courseTies.group.outside')}</p>
        <div>
          <ButtonLink to={paths.studies(id)} kind={isIn ? 'quiet' : 'primary'}>
            {text(isIn ? 'courseTies.group.leave' : 'courseTies.group.join')}
          </ButtonLink>
        </div>
      </div>
      {(isIn || peers.length > 0) && (
        <Section id="andra" title={text('courseTies.group.others')}>
          {peers.length === 0 ? (
            <p>{text('courseTies.group.none')}</p>
          ) : (
            <ul className="border-t-2 border-ink">
              {peers.map((one) => (
                <Peer key={one.handle} id={id} {...one} />
              ))}
            </ul>
          )}
        </Section>
      )}
    </Page>
  )
}

interface PeerProps {
  id: string
  handle: string
  name: string | null
  centre: string
  hasThread: boolean
}

function Peer({ id, handle, name, centre, hasThread }: PeerProps) {
  const text = useText()
  const called = name ?? text('courseTies.group.left')
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <h3 className="text-lg">{called}</h3>
        {centre && <p className="text-muted">{text('courseTies.peer.at', { centre })}</p>}
      </div>
      <ButtonLink to={paths.studyPeer(id, handle)} kind="quiet">
        {text(hasThread ? 'courseTies.group.read' : 'courseTies.group.write', { name: called })}
      </ButtonLink>
    </li>
  )
}
