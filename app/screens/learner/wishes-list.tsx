import { useText } from '~/i18n/speech'
import { paths } from '~/paths'
import { Button } from '~/ui/button'
import { Section } from '~/ui/page'
import { Status } from '~/ui/status'
import type { wishesPage } from './wishes.server'

type Wishes = Awaited<ReturnType<typeof wishesPage>>['wishes']

/** Somebody's wishes with what universities have said of them. */
export function WishList({ wishes }: { wishes: Wishes }) {
  const text = useText()
  return (
    <Section id="mina" title={text('demand.wish.mine')}>
      <ul className="border-t-2 border-ink">
        {wishes.map((wish) => (
          <li key={wish.id} className="grid gap-2 border-b border-rule py-4 [overflow-wrap:anywhere]">
            <h3 className="text-lg">{wish.what}</h3>
            {wish.words && <p className="whitespace-pre-line">{wish.words}</p>}
            <p className="text-muted">{wish.where}</p>
            <Outcome calls={wish.calls} />
            <form method="post" action={paths.withdrawWish(wish.id)}>
              <Button kind="quiet" small label={text('demand.wish.removeThis', { what: wish.what })}>
                {text('demand.wish.remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{text('demand.wish.removed')}</p>
      <div className="flex flex-wrap items-center gap-3">
        <a href={paths.ownWishesFile()} download="intresseanmalningar.json" className="inline-block py-2.5">
          {text('demand.wish.file')}
        </a>
        <form method="post" action={paths.withdrawWishes()}>
          <Button kind="quiet" small>
            {text('demand.wish.removeAll')}
          </Button>
        </form>
      </div>
    </Section>
  )
}

function Outcome({ calls }: { calls: Wishes[number]['calls'] }) {
  const text = useText()
  if (calls.length === 0) return <p>{text('demand.wish.noCalls')}</p>
  return (
    <ul className="grid gap-2">
      {calls.map(({ id, sender, university, sent, answer, said }) => (
        <li key={id} className="grid gap-1">
          <p>{text('demand.wish.asked', { sender, university, day: sent })}</p>
          <p>
            <Status kind={answer ? 'done' : 'waiting'}>{said ?? text('demand.call.waits')}</Status>
          </p>
        </li>
      ))}
    </ul>
  )
}
