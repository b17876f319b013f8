import { App, Button } from 'antd'
import type { RatingSubject } from '../../../shared/contract/ratings.ts'
import { useAct } from '../ui/use-act.ts'

interface AskRatingProps {
  readonly subject: RatingSubject
  /** The appointment, the booking or the sign-in. */
  readonly id: string
  /** Whom it is about, for those who hear the page. */
  readonly name: string
  readonly size?: 'small'
}

/** Asks the resident at the kiosk how it was; she answers there by herself, within a minute. */
export function AskRating({ subject, id, name, size }: AskRatingProps) {
  const { act, busy } = useAct()
  const { message } = App.useApp()
  const ask = async (): Promise<void> => {
    const asked = await act((client) => client.ratings.ask({ subject, id }))
    if (asked) void message.info('签到屏上已问，请居民自己点，一分钟内有效。', 6)
  }
  return <Button {...(size === undefined ? {} : { size })} aria-label={`请居民评价：${name}`} loading={busy} onClick={() => void ask()}>请居民评价</Button>
}
