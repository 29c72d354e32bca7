import { close, migrate } from '#db/connect.server'
import { seed } from '#db/seed/seed.server'
import { instant } from '~/lib/time'

/** Fills the database of the browser tests: the sample data as it is on the day they play on. */
await migrate()
await seed(instant(Date.parse(process.env.E2E_CLOCK ?? '')))
await close()
