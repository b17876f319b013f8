import type { Finding, KioskSession } from '../../../shared/contract/kiosk.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Question } from '../app/question.tsx'
import { countHead } from './act.ts'

/** Nobody was found: what one can do now, never a dead end. */
export function NobodyScreen({ session, by }: { readonly session: KioskSession; readonly by: Finding }) {
  const { go, run, busy, headTaps } = useKiosk()
  return (
    <Question ask="没有找到您的名字" hint="可能是按错了，也可能还没有登记。不要紧：" say="没有找到您的名字。可以再试一次，也可以请工作人员帮忙。">
      <div className="ways">
        {by.kind === 'phoneTail' && <button type="button" className="way" onClick={() => go({ kind: 'digits', session })}><span className="way-title">再按一次号码</span></button>}
        <button type="button" className="way" onClick={() => go({ kind: 'letters', session })}><span className="way-title">{by.kind === 'initials' ? '再按一次字母' : '用拼音首字母找'}</span></button>
        {by.kind !== 'phoneTail' && <button type="button" className="way" onClick={() => go({ kind: 'digits', session })}><span className="way-title">用手机号后四位找</span></button>}
        {session.countable && <button type="button" className="way" disabled={busy} onClick={() => run((client, patience) => countHead(client, session, { taps: headTaps, patience }))}><span className="way-title">只报人数</span></button>}
      </div>
    </Question>
  )
}
