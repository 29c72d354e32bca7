import { useText } from '~/i18n/speech'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { sentCall } from './demand-sent.server'

type Sent = ReturnType<typeof sentCall>

/** What a university has said, and who asked what for how many. */
export function SentCall({ call }: { call: Sent }) {
  const text = useText()
  return (
    <>
      {call.stands ? (
        <Notice kind="info" title={`${call.university}: ${call.stands.answer}`}>
          <p className="whitespace-pre-line">{call.stands.words}</p>
          {call.stands.when && <p className="text-sm text-muted">{call.stands.when}</p>}
          <p>{text('demand.call.one.told')}</p>
        </Notice>
      ) : (
        <p>{text('demand.call.waits')}</p>
      )}
      <CallFacts call={call} />
      <Section id="logg" title={text('demand.call.one.log')}>
        <ul className="max-w-text border-t-2 border-ink">
          {call.log.map((line) => (
            <li key={line} className="border-b border-rule py-2 [overflow-wrap:anywhere]">
              {line}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** Who asks what, for how many. */
export function CallFacts({ call }: { call: Sent }) {
  const text = useText()
  return (
    <Section id="brev" title={text('demand.call.one.letter')}>
      <Facts
        items={[
          { term: text('demand.answer.whose'), value: call.sender },
          { term: text('demand.answer.counts'), value: `${call.sum}: ${call.counts}` },
          { term: text('demand.answer.subject'), value: call.subject },
        ]}
      />
      <p className="max-w-text whitespace-pre-line [overflow-wrap:anywhere]">{call.words}</p>
    </Section>
  )
}
