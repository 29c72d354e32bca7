import { useLanguage, useText } from '~/i18n/speech'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import { FeeTable } from './fee-table'
import type { ExamRules } from './policy'
import { type Fact, factsOf } from './policy-facts-text'
import { blackoutText, weekFacts } from './policy-text'

interface PolicyProps {
  rules: ExamRules
  /** What a municipality is called. */
  nameOf: (code: string) => string
  universityOf: (id: string) => string
}

/** How a centre takes exams, for those who want to write there. */
export function PolicyInWords({ rules, nameOf, universityOf }: PolicyProps) {
  const [text, language] = [useText(), useLanguage()]
  const facts = factsOf(rules, universityOf, language)
  return (
    <>
      <Section id="kostnad" title={text('exams.page.cost')}>
        <FeeTable rules={rules} nameOf={nameOf} />
        <Said facts={facts.pay} />
      </Section>
      <Section id="anmalan" title={text('exams.parts.apply')}>
        <Said facts={facts.apply} />
      </Section>
      <Section id="tider" title={text('exams.parts.when')}>
        <Hours rules={rules} />
      </Section>
      <Section id="dagen" title={text('exams.parts.day')}>
        <Said facts={facts.day} />
      </Section>
      <Section id="stod" title={text('exams.parts.can')}>
        <Said facts={facts.can} />
      </Section>
      <Section id="larosatet" title={text('exams.page.needs')}>
        <Said facts={facts.material} />
      </Section>
    </>
  )
}

/** What is set, and what one has to ask about. */
function Said({ facts }: { facts: readonly Fact[] }) {
  const text = useText()
  const set = facts.filter(({ value }) => value !== null)
  const unset = facts.filter(({ value }) => value === null).map(({ term }) => term.toLowerCase())
  return (
    <>
      {set.length > 0 && <Facts items={set} />}
      {unset.length > 0 && <p>{text('exams.page.unsaid', { what: unset.join(', ') })}</p>}
    </>
  )
}

/** The hours of each weekday, and the days without exams. */
function Hours({ rules: { week, blackouts } }: { rules: ExamRules }) {
  const [text, language] = [useText(), useLanguage()]
  return (
    <>
      {week ? <Facts items={weekFacts(week, language)} /> : <p>{text('exams.page.noHours')}</p>}
      {blackouts.length > 0 && (
        <>
          <h3>{text('exams.page.blackouts')}</h3>
          <ul className="list-disc pl-5">
            {blackouts.map((rule) => {
              const said = blackoutText(rule, language)
              return (
                <li key={said} className="first-letter:uppercase">
                  {said}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
