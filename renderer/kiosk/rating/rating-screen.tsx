import type { Asked } from '../../../shared/contract/ratings.ts'
import { RATING_LEVELS } from '../../../shared/domain/ratings/level.ts'
import { ratingLevelLabels } from '../../../shared/text/doors.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'

/** How it was: five levels one under the other, none chosen beforehand; nobody but whoever stands here answers (domain reference §d8). */
export function RatingScreen({ asked }: { readonly asked: Asked }) {
  const { run, busy } = useKiosk()
  return (
    <Question ask="您对这次服务满意吗？" hint={`${asked.title}。不记名字，工作人员看不到您选了什么。`}>
      <div className="levels">
        {RATING_LEVELS.map((level) => (
          <button key={level} type="button" className="way level" disabled={busy} onClick={() => run(async (client) => {
            const { code } = await client.kiosk.rate({ askId: asked.askId, level })
            return { kind: 'result', result: { kind: 'thanks', title: code === 'gone' ? '时间过了，没有记上' : '谢谢您的评价' } }
          })}><span className="way-title">{ratingLevelLabels[level]}</span></button>
        ))}
      </div>
      <div className="row">
        <button type="button" className="key" disabled={busy} onClick={() => run(async (client) => {
          await client.kiosk.ratingSkip({ askId: asked.askId })
          return { kind: 'home' }
        })}>这次不评</button>
      </div>
    </Question>
  )
}
