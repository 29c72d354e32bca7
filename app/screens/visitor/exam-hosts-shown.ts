import type { ShownHost, ShownRefusal } from '~/exams/host-card'
import {
  answerText,
  type examWhen,
  hostFeeText,
  hostRefusalText,
  isFull,
  lastDayText,
  otherStartText,
} from '~/exams/host-text'
import type { HostingCentre } from '~/exams/list-hosts.server'
import type { Home } from '~/exams/request-asker-fields'
import type { ExamQuery } from '~/exams/request-form'
import type { Language } from '~/i18n/language'
import type { visitor } from '~/identity/guard.server'
import { paths } from '~/paths'

type Sitting = Parameters<typeof examWhen>[0]

/** A centre that can take the exam, as its card says it. */
export function shownHost(
  { centre, host, distanceKm, sample }: HostingCentre,
  sitting: Sitting,
  query: ExamQuery,
  language: Language,
): ShownHost {
  return {
    id: centre.id,
    name: centre.name,
    distanceKm,
    fee: hostFeeText(host, language),
    last: lastDayText(host, language),
    start: otherStartText(host, sitting.startMinute, language),
    answer: answerText(host, language),
    isDirect: !host.asks && !host.byHand,
    sample,
    to: paths.askForSeat({ ...query, plats: centre.id }),
  }
}

/** A centre that cannot, and why; none for one that can. */
export function shownRefusal(
  { centre, host, distanceKm }: HostingCentre,
  query: ExamQuery,
  language: Language,
): ShownRefusal[] {
  if (host.answer.ok) return []
  return [
    {
      id: centre.id,
      name: centre.name,
      distanceKm,
      why: hostRefusalText(host.answer, host, language),
      wait: isFull(host) ? paths.askForSeat({ ...query, plats: centre.id }) : null,
    },
  ]
}

/** What is known of where somebody lives. */
export function homeOf(who: Awaited<ReturnType<typeof visitor>>, town: string): Home {
  if (who?.protectedIdentity) return { is: 'hidden' }
  return who?.municipalityCode ? { is: 'account', town } : { is: 'asked', signedIn: who !== null }
}
