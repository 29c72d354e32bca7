import { useText } from './i18n/speech'
import { paths } from './paths'
import { Footer } from './ui/footer'

/** End of every page: what this is, where else one can go, and from whom the maps and places come. */
export function SiteFooter() {
  const text = useText()
  return (
    <Footer>
      <div className="grid max-w-text content-start gap-2">
        <p className="text-lg font-bold">{text('ui.product')}</p>
        <p>{text('ui.footer.what')}</p>
      </div>
      <div className="grid content-start gap-1">
        <h2 className="text-base">{text('ui.footer.more')}</h2>
        <a href={paths.centres()} className="py-2.5">
          {text('ui.header.centres')}
        </a>
        <a href={paths.exams()} className="py-2.5">
          {text('seats.link')}
        </a>
        <a href={paths.examSittings()} className="py-2.5">
          {text('sittings.find.title')}
        </a>
        <a href={paths.about()} className="py-2.5">
          {text('about.site.link')}
        </a>
        <a href={paths.privacy()} className="py-2.5">
          {text('about.privacy.link')}
        </a>
        <a href={paths.openData()} className="py-2.5">
          {text('openData.link')}
        </a>
        <a href={paths.api()} className="py-2.5">
          {text('ui.footer.api')}
        </a>
      </div>
      <div className="grid content-start gap-3">
        <h2 className="text-base">{text('ui.footer.sources')}</h2>
        <p>{text('ui.footer.outline')}</p>
        <p>{text('ui.footer.places')}</p>
      </div>
    </Footer>
  )
}
