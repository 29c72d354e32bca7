import { useLanguage } from '~/i18n/speech'
import { paths } from '~/paths'
import { Card } from '~/ui/card'
import { examName } from './host-text'
import type { ListedRequest } from './request-list-store.server'
import { RequestStatus, TurnStatus } from './request-status'
import { requestWhen, standingText } from './request-text'

/** A request in a list: which exam, when and where, how it stands, whose turn and by when. */
export function RequestCard({ shown }: { shown: ListedRequest }) {
  const language = useLanguage()
  const { word, turn, by } = standingText(shown, shown.timeZone, language)
  return (
    <Card>
      <h3 className="text-lg">
        <a href={paths.ownExam(shown.id)}>{examName(shown)}</a>
      </h3>
      <p>
        {requestWhen(shown, language)}
        <span className="block text-muted">{shown.centreName}</span>
      </p>
      <p className="flex flex-wrap justify-between gap-x-4">
        <RequestStatus state={shown.state} word={word} />
        <span className="reference">{shown.reference}</span>
      </p>
      {by && (
        <p className="grid gap-1">
          <TurnStatus state={shown.state} word={turn} />
          {by}
        </p>
      )}
    </Card>
  )
}
