import { type Dated, timeOf } from '~/exams/policy-dates'
import type { UniversityPolicy } from '~/exams/university-policy'
import { fullDate } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import type { LocalDate } from '~/lib/time'
import { paths } from '~/paths'

interface RulesListProps {
  universityId: string
  policies: Omit<Dated<UniversityPolicy>, 'rules'>[]
  today: LocalDate
}

/** Which rules have held, hold and will hold; what has not begun can be withdrawn. */
export function RulesList({ universityId, policies, today }: RulesListProps) {
  const [text, language] = [useText(), useLanguage()]
  if (policies.length === 0) return <p>{text('offices.rules.none')}</p>
  return (
    <ul className="border-t-2 border-ink">
      {policies.toReversed().map((policy) => {
        const time = timeOf(policy, today)
        const from = fullDate(policy.validFrom, language)
        const days = policy.validTo
          ? text('exams.staff.fromTo', { from, to: fullDate(policy.validTo, language) })
          : text('exams.staff.from', { from })
        return (
          <li
            key={policy.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2"
          >
            <a
              href={paths.universityRules(universityId, { fran: policy.id })}
              className="inline-block py-2 font-semibold"
            >
              {days}
            </a>
            <span>{text(`exams.staff.times.${time}`)}</span>
            {time === 'planned' && (
              <form
                method="post"
                action={paths.withdrawUniversityRules(universityId, policy.id)}
                className="ml-auto"
              >
                <button type="submit" className="button button-quiet">
                  {text('exams.staff.withdraw')}
                  <span className="sr-only"> {days}</span>
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
