import { fullDay } from '~/i18n/format'
import { useLanguage, useText } from '~/i18n/speech'
import { paths } from '~/paths'
import type { ListedTag } from '~/people/list-tags.server'
import type { TagState } from '~/people/tag-rules'
import { Button } from '~/ui/button'

type Row = Pick<ListedTag, 'id' | 'number' | 'personId' | 'expiresOn'> & {
  state: TagState
  /** Whose it is; unsaid on the page of that person. */
  who?: string
  revoke?: ListedTag['revoke']
}

interface TagTableProps {
  centreId: string
  tags: readonly Row[]
  labelledBy: string
  /** The page that a deed leads back to. */
  back: 'person' | 'list'
}

/** Tags, each with what can be done about it. */
export function TagTable({ centreId, tags, labelledBy, back }: TagTableProps) {
  const text = useText()
  const heads = ['number', ...(back === 'list' ? (['who'] as const) : []), 'until', 'state', 'act'] as const
  return (
    <table aria-labelledby={labelledBy} className="w-full border-collapse text-left">
      <thead className="bg-surface text-sm">
        <tr>
          {heads.map((head) => (
            <th
              key={head}
              scope="col"
              className={`px-2 py-1.5 sm:px-3 ${head === 'act' ? 'print:hidden' : ''} ${head === 'until' || head === 'who' ? 'hidden sm:table-cell print:table-cell' : ''}`}
            >
              {text(`people.tags.heads.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} centreId={centreId} back={back} />
        ))}
      </tbody>
    </table>
  )
}

function TagRow({ tag, centreId, back }: { tag: Row } & Pick<TagTableProps, 'centreId' | 'back'>) {
  const [text, language] = [useText(), useLanguage()]
  const until = fullDay(tag.expiresOn, language)
  const whose = tag.who && <a href={paths.personHere(centreId, tag.personId)}>{tag.who}</a>
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="px-2 py-2 sm:px-3">
        {tag.number}
        <span className="block text-sm font-normal sm:hidden print:hidden">{whose}</span>
        <span className="block text-sm font-normal text-muted sm:hidden print:hidden">{until}</span>
      </th>
      {back === 'list' && <td className="hidden px-3 py-2 sm:table-cell print:table-cell">{whose}</td>}
      <td className="hidden px-3 py-2 sm:table-cell print:table-cell">{until}</td>
      <td className="px-2 py-2 sm:px-3">
        {tag.revoke ? text(`people.tags.why.${tag.revoke}`) : text(`people.tags.states.${tag.state}`)}
      </td>
      <td className="px-2 py-2 sm:px-3 print:hidden">
        <TagActs tag={tag} centreId={centreId} back={back} />
      </td>
    </tr>
  )
}

/** What may still happen to a tag as it stands. */
const acts = {
  out: ['retur', 'forlust'],
  expired: ['sparr', 'retur'],
  lost: ['sparr', 'retur'],
  revoked: ['retur'],
  returned: [],
} as const satisfies Record<TagState, readonly string[]>

function TagActs({ tag, centreId, back }: { tag: Row } & Pick<TagTableProps, 'centreId' | 'back'>) {
  const text = useText()
  const possible = tag.revoke === 'suspended' ? (['sparr', 'retur'] as const) : acts[tag.state]
  return (
    <div className="flex flex-wrap gap-2">
      {possible.map((deed) => (
        <form key={deed} method="post" action={paths.tagDeed(centreId, tag.id, deed)}>
          <input type="hidden" name="till" value={back} />
          <Button
            kind="quiet"
            small
            label={text('people.tags.actOn', {
              act: text(`people.tags.acts.${deed}`),
              number: tag.number,
            })}
          >
            {text(`people.tags.acts.${deed}`)}
          </Button>
        </form>
      ))}
    </div>
  )
}
