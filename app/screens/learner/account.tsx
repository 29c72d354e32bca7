import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { actsForSome } from '~/booking/own-partners.server'
import { FeedList } from '~/calendars/feed-list'
import { listFeeds } from '~/calendars/list.server'
import { listMunicipalities } from '~/centres/list-municipalities.server'
import { watchesSomewhere } from '~/exams/invigilator-list.server'
import { WatcherLinks } from '~/exams/invigilator-parts'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { textIn } from '~/i18n/text'
import { type Done, doneOf } from '~/identity/account-done'
import { AddressForm } from '~/identity/address-form'
import { DetailsForm } from '~/identity/details-form'
import { requireSession } from '~/identity/guard.server'
import { listRoles, listSessions, listTokens } from '~/identity/list.server'
import { PasswordForm } from '~/identity/password-form'
import type { Role } from '~/identity/person'
import { SignedInList } from '~/identity/signed-in-list'
import { TokenForm, TokenList } from '~/identity/token-list'
import { UnconfirmedNotice } from '~/identity/unconfirmed-notice'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learner, session } = await requireSession(request, context)
  return {
    language: languageOf(request),
    done: doneOf(request),
    person: learner,
    roles: await listRoles(learner),
    sessions: await listSessions(learner, session, context.now),
    tokens: await listTokens(learner),
    feeds: await listFeeds(learner),
    partners: await actsForSome(learner),
    watches: await watchesSomewhere(learner, context.now),
    municipalities: await listMunicipalities(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const text = textIn(data?.language ?? 'sv')
  return [{ title: `${text('identity.account.title')} – ${text('ui.product')}` }]
}

export default function Screen() {
  const { done, person, roles, sessions, tokens, feeds, partners, watches, municipalities } =
    useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Page
      title={text('identity.account.title')}
      lead={text('identity.account.lead', { email: person.email })}
      head={<SignOut />}
    >
      {done && (
        <Notice kind="success" focus>
          {text(`identity.account.done.${done}`)} <NextStep done={done} role={roles.at(-1)?.role} />
        </Notice>
      )}
      {!person.emailConfirmedAt && <UnconfirmedNotice email={person.email} />}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-20 gap-y-14 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-14">
          <Section title={text('identity.account.details')} id="uppgifter">
            <DetailsForm person={person} municipalities={municipalities} />
          </Section>
          <Section title={text('access.address.title')} id="adress">
            <AddressForm email={person.email} />
          </Section>
          <Section title={text('identity.account.password')} id="losenord">
            <PasswordForm email={person.email} />
          </Section>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-14">
          {roles.length > 0 && <Roles roles={roles} />}
          {watches && (
            <Section title={text('invigilators.own.section')} id="vakt">
              <WatcherLinks />
            </Section>
          )}
          {partners && (
            <Section title={text('sharing.own.title')} id="samarbeten">
              <p>
                <a href={paths.partners()}>{text('sharing.own.show')}</a>
              </p>
            </Section>
          )}
          <Section title={text('courseTies.own.title')} id="kurser">
            <p>
              <a href={paths.ownCourses()} className="inline-block py-2.5">
                {text('courseTies.actions.all')}
              </a>
              <br />
              <a href={paths.ownWishes()} className="inline-block py-2.5">
                {text('demand.wish.title')}
              </a>
            </p>
          </Section>
          <Section title={text('messages.preferences.title')} id="meddelanden">
            <p>
              <a href={paths.accountMessages()}>{text('messages.choose')}</a>
            </p>
          </Section>
          <Section title={text('identity.account.sessions')} id="sessioner">
            <SignedInList sessions={sessions} />
          </Section>
          <Section title={text('calendars.own.title')} id="kalender">
            <p>{text('calendars.own.lead')}</p>
            {feeds.length > 0 && <FeedList feeds={feeds} />}
            <div>
              <ButtonLink to={paths.accountCalendars()} kind="quiet">
                {text('calendars.own.manage')}
              </ButtonLink>
            </div>
          </Section>
          <Section title={text('identity.tokens.title')} id="nycklar">
            <p>
              {text('identity.tokens.lead')} <a href={paths.api()}>{text('identity.tokens.about')}</a>
            </p>
            {tokens.length > 0 && <TokenList tokens={tokens} />}
            <TokenForm />
          </Section>
        </div>
      </div>
    </Page>
  )
}

/** Where the links of letters lead on from here: nobody opens them to see their account. */
function NextStep({ done, role }: { done: Done; role: Role | undefined }) {
  const text = useText()
  if (done === 'invitation' && role === 'exam-office')
    return <a href={paths.offices()}>{text('offices.title')}</a>
  if (done === 'invitation' && role === 'invigilator')
    return <a href={paths.duties()}>{text('invigilators.own.title')}</a>
  if (done === 'invitation') return <a href={paths.desk()}>{text('desk.title')}</a>
  if (done === 'confirmed') return <a href={paths.bookings()}>{text('booking.list.title')}</a>
  if (done === 'passwordGone') return <a href={paths.forgotten()}>{text('access.confirm.choose')}</a>
  return null
}

function SignOut() {
  const text = useText()
  return (
    <form method="post" action={paths.signOut()}>
      <Button kind="quiet">{text('identity.account.signOut')}</Button>
    </form>
  )
}

function Roles({ roles }: Pick<Awaited<ReturnType<typeof loader>>, 'roles'>) {
  const text = useText()
  return (
    <Section title={text('identity.account.roles')} id="roller">
      <ul className="grid gap-1">
        {roles.map(({ role, where }) => (
          <li key={role + where}>
            {text('identity.account.roleAt', { role: text(`identity.account.role.${role}`), where })}
          </li>
        ))}
      </ul>
      {roles.some(({ role }) => role === 'staff' || role === 'manager') && (
        <p>
          <a href={paths.desk()} className="inline-block py-2.5">
            {text('desk.title')}
          </a>
        </p>
      )}
    </Section>
  )
}
