import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { moneyTexts } from '~/exams/charge-text'
import { examName } from '~/exams/host-text'
import type { RequestId } from '~/exams/request'
import { Consent, RequestChain } from '~/exams/request-chain'
import { requestFacts } from '~/exams/request-facts-text'
import { findRequest } from '~/exams/request-one.server'
import { isOver } from '~/exams/request-states'
import { RequestStatus, TurnStatus } from '~/exams/request-status'
import { standingText } from '~/exams/request-text'
import { fullDate } from '~/i18n/format'
import { languageOf } from '~/i18n/language'
import { useText } from '~/i18n/speech'
import { requireLearner } from '~/identity/guard.server'
import { type Instant, localDate } from '~/lib/time'
import { paths } from '~/paths'
import { Button, ButtonLink } from '~/ui/button'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Page, Section } from '~/ui/page'

const news = ['skickad', 'tackat', 'avbokad', 'raderat'] as const

export async function loader({ request: asked, params, context }: LoaderFunctionArgs) {
  const who = await requireLearner(asked, context)
  const found = await findRequest(who, params.request as RequestId, context.now)
  if (!found) throw new Response(null, { status: 404 })
  const language = languageOf(asked)
  const { request, sitting, centre, events, support, terms, mailboxes } = found
  const zone = centre.timeZone
  const day = (at: Instant | null) => at && fullDate(localDate(at, zone), language)
  const told = new URL(asked.url).searchParams.get('nytt')
  return {
    id: request.id,
    reference: request.reference,
    state: request.state,
    name: examName(sitting),
    centre: { name: centre.name, phone: centre.phone },
    zone,
    standing: standingText(request, zone, language),
    facts: requestFacts(found, language),
    consents: {
      centre: { ok: request.centreOk, day: day(request.centreOkAt) },
      university: { ok: request.universityOk, day: day(request.universityOkAt) },
    },
    money: moneyTexts(found, language),
    events: events.map(({ at, event, by }) => ({ at, event, by })),
    mailboxes,
    hasSupport: support !== null,
    hasTime: request.startsAt !== null,
    isOver: isOver(request.state),
    mayCancel: terms !== null,
    told: news.find((one) => one === told) ?? null,
    title: `${examName(sitting)}, ${centre.name}`,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} – Lärplats` }]

export default function ExamScreen() {
  const found = useLoaderData<typeof loader>()
  const { name, centre, told, standing, state, money, facts, reference } = found
  const text = useText()
  return (
    <Page
      width="text"
      title={name}
      lead={centre.name}
      crumbs={[{ to: paths.ownExams(), label: text('ownExams.title') }]}
    >
      {told && <Notice kind="success" focus title={text(`ownExams.told.${told}`)} />}
      <section aria-labelledby="lage" className="grid gap-3 rounded-md bg-surface p-4">
        <h2 id="lage" className="text-lg">
          <RequestStatus state={state} word={standing.word} />
        </h2>
        <p className="text-lg font-semibold">{standing.line}</p>
        {standing.by && <p className="font-semibold">{standing.by}</p>}
        <p>{standing.next}</p>
        <p>
          <TurnStatus state={state} word={standing.turn} />
        </p>
        <Deeds />
      </section>
      <Facts
        items={[
          {
            term: text('ownExams.facts.reference'),
            value: <span className="reference text-2xl">{reference}</span>,
          },
          ...facts,
        ]}
      />
      <Consents />
      <Section id="avgift" title={text('ownExams.money.title')}>
        {money.facts.length > 0 && <Facts items={money.facts} />}
        {money.how && <p>{money.how}</p>}
        {money.receipts.map(({ id, label }) => (
          <p key={id}>
            <a href={paths.ownExamReceipt(found.id, id)} className="inline-block py-2.5">
              {label}
            </a>
          </p>
        ))}
        {money.ahead && <p>{money.ahead}</p>}
      </Section>
      <More />
    </Page>
  )
}

/** What can be done now: the answer to an offer first. */
function Deeds() {
  const { id, state, hasTime, isOver: over, mayCancel, reference } = useLoaderData<typeof loader>()
  const text = useText()
  const isOffer = state === 'offered'
  return (
    <div className="flex flex-wrap gap-3">
      {isOffer && (
        <form method="post" action={paths.acceptSeat(id)}>
          <Button>{text('ownExams.deeds.accept')}</Button>
        </form>
      )}
      {hasTime && !over && (
        <ButtonLink to={paths.ownExamCalendar(id)} download={`larplats-${reference}.ics`} kind="quiet">
          {text('ownExams.deeds.calendar')}
        </ButtonLink>
      )}
      {mayCancel && (
        <ButtonLink to={paths.cancelExam(id)} kind="danger">
          {text(isOffer ? 'ownExams.deeds.decline' : 'ownExams.deeds.cancel')}
        </ButtonLink>
      )}
      {over && state !== 'purged' && (
        <ButtonLink to={paths.exams()}>{text('ownExams.deeds.elsewhere')}</ButtonLink>
      )}
    </div>
  )
}

function Consents() {
  const { consents } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <Section id="svar" title={text('ownExams.consents.title')}>
      <Facts
        items={[
          { term: text('ownExams.consents.centre'), value: <Consent {...consents.centre} /> },
          { term: text('ownExams.consents.university'), value: <Consent {...consents.university} /> },
        ]}
      />
    </Section>
  )
}

/** What has happened, whom to ask, and what is kept of support. */
function More() {
  const { id, events, zone, mailboxes, centre, hasSupport } = useLoaderData<typeof loader>()
  const text = useText()
  const mail = (address: string | null) =>
    address ? <a href={`mailto:${address}`}>{address}</a> : text('ownExams.contact.none')
  return (
    <>
      <Section id="kontakt" title={text('ownExams.contact.title')}>
        <Facts
          items={[
            {
              term: text('ownExams.contact.centre'),
              value: (
                <>
                  {mail(mailboxes.centre)}
                  {centre.phone && <span className="block">{centre.phone}</span>}
                </>
              ),
            },
            { term: text('ownExams.contact.university'), value: mail(mailboxes.university) },
          ]}
        />
      </Section>
      <Section id="handelser" title={text('ownExams.chain.title')}>
        <RequestChain events={events} zone={zone} />
      </Section>
      {hasSupport && (
        <p>
          <a href={paths.examSupport(id)} className="inline-block py-2.5">
            {text('ownExams.deeds.support')}
          </a>
        </p>
      )}
    </>
  )
}
